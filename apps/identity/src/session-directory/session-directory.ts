import type { Projection } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';
import { type SessionDocument, sessionDocuments } from './session-document.js';

export interface SessionDirectory {
  /** False if it has not got there in time. */
  waitFor(position: Position | undefined, milliseconds?: number): Promise<boolean>;
  /** Those that are neither ended nor expired, newest first. */
  liveOf(memberId: string, at: Instant): Promise<readonly SessionDocument[]>;
  /** Some of those that are not forgotten, ended ones too; none if there are none. */
  someOf(memberId: string): Promise<readonly SessionDocument[]>;
  /** How many are not forgotten, ended ones too. */
  countOf(memberId: string): Promise<number>;
  /** Some of those, of anybody, that were over before an instant. */
  someOverBefore(instant: Instant): Promise<readonly SessionDocument[]>;
}

/** More than anybody looks through; older ones are ended all the same, by asking again. */
const MOST = 500;

export const sessionDirectory = (projection: Projection): SessionDirectory => ({
  waitFor: projection.waitFor,
  async liveOf(memberId, at) {
    const sessions = await projection.collection(sessionDocuments).page({
      where: { memberId, ended: false },
      sort: [{ field: 'startedAt', direction: 'descending' }],
      limit: MOST,
    });
    return sessions.filter(({ expiresAt }) => at < expiresAt);
  },
  someOf: (memberId) =>
    projection.collection(sessionDocuments).page({
      where: { memberId },
      sort: [
        { field: 'ended', direction: 'ascending' },
        { field: 'startedAt', direction: 'ascending' },
      ],
      limit: MOST,
    }),
  countOf: (memberId) => projection.collection(sessionDocuments).count({ where: { memberId } }),
  someOverBefore: (instant) =>
    projection.collection(sessionDocuments).page({
      range: { field: 'overAt', before: instant },
      sort: [{ field: 'overAt', direction: 'ascending' }],
      limit: MOST,
    }),
});
