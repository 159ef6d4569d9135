import type { Projection } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';
import { type MemberDocument, memberDocuments } from './member-document.js';

/** Members on a page. */
export const MEMBERS_PAGE = 20;

export interface MemberDirectory {
  /** False if it has not got there in time. */
  waitFor(position: Position | undefined, milliseconds?: number): Promise<boolean>;
  get(memberId: string): Promise<MemberDocument | undefined>;
  /** Those who joined last come first. Walks through the pages before, so only deep pages cost more. */
  page(page: number): Promise<readonly MemberDocument[]>;
  total(): Promise<number>;
  /** Whether the site has an administrator who can act, beside this member. */
  hasAdministrator(at: Instant, beside?: string): Promise<boolean>;
}

/** A site with more administrators has at least one who can act. */
const ENOUGH = 200;

export const memberDirectory = (projection: Projection): MemberDirectory => {
  const members = () => projection.collection(memberDocuments);
  return {
    waitFor: projection.waitFor,
    get: (memberId) => members().get(memberId),
    async page(page) {
      const all = await members().page({
        sort: [{ field: 'joinedAt', direction: 'descending' }],
        limit: page * MEMBERS_PAGE,
      });
      return all.slice((page - 1) * MEMBERS_PAGE);
    },
    total: () => members().count({}),
    async hasAdministrator(at, beside) {
      const administrators = await members().page({
        where: { administrator: true },
        sort: [{ field: 'joinedAt', direction: 'ascending' }],
        limit: ENOUGH,
      });
      return administrators.some((one) => one.id !== beside && !isSuspendedAt(one, at));
    },
  };
};

const isSuspendedAt = ({ suspendedUntil }: MemberDocument, at: Instant): boolean =>
  suspendedUntil !== undefined && (suspendedUntil === 'for-good' || at < suspendedUntil);
