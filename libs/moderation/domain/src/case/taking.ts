import { addMilliseconds, type Instant, MINUTE } from '@folkmoot/kernel';
import type { CaseEvent } from './case-events.js';
import { idsOf } from './case-facts.js';
import { reject } from './case-rejections.js';
import type { BegunCase, ModerationCase } from './case-state.js';

/** How long a case is kept for whoever took it. */
export const LEASE = 30 * MINUTE;

export interface TakeOrRelease {
  readonly type: 'take-case' | 'release-case';
  readonly moderatorId: string;
  readonly now: Instant;
}

/** Two do not work on one case: it is one's own for half an hour, longer when it is taken again. */
export const takeOrRelease = (
  { type, moderatorId, now }: TakeOrRelease,
  state: ModerationCase,
): CaseEvent[] => {
  if (state.situation === 'none') throw reject('case-not-found');
  checkNotTakenByAnother(state, moderatorId, now);
  if (type === 'release-case') {
    return state.lease ? [{ type: 'case-released', data: { ...idsOf(state), moderatorId } }] : [];
  }
  checkNotInvolved(state, moderatorId);
  const until = addMilliseconds(now, LEASE);
  const { lease } = state;
  if (lease?.moderatorId === moderatorId && lease.until >= until) return [];
  return [{ type: 'case-taken', data: { ...idsOf(state), moderatorId, until } }];
};

/** An expired lease counts for nothing. */
export const checkNotTakenByAnother = ({ lease }: BegunCase, moderatorId: string, now: Instant): void => {
  if (lease && lease.moderatorId !== moderatorId && now < lease.until) {
    throw reject('case-taken-by-another', { moderatorId: lease.moderatorId, until: lease.until });
  }
};

/** Nobody decides in a matter of their own. */
export const checkNotInvolved = (
  { authorId, reports }: Pick<BegunCase, 'authorId' | 'reports'>,
  moderatorId: string,
): void => {
  if (moderatorId === authorId) throw reject('own-comment');
  if (reports.some(({ memberId }) => memberId === moderatorId)) throw reject('own-report');
};
