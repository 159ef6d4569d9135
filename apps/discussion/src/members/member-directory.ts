import type { Collection, Document, Documents } from '@folkmoot/documents';
import type { Participant } from '@folkmoot/discussion-domain';
import type { Instant } from '@folkmoot/kernel';
import { setTimeout as delay } from 'node:timers/promises';

/** What discussion knows of a member, from identity's topics alone. */
export interface MemberDocument extends Document {
  /** Absent once it was erased. */
  readonly displayName?: string;
  readonly confirmed: boolean;
  readonly suspendedUntil?: Instant | 'for-good';
  /** By consultation (`site` for everywhere): the organisation that an official speaks for. */
  readonly organisations: Readonly<Record<string, string>>;
  /** Forgotten for good. */
  readonly erased?: true;
}

/** How long to wait for the news of a member who has just joined, in milliseconds. */
const PATIENCE = 1_000;
const PAUSE = 20;

export interface MemberDirectory {
  names(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What decides whether the member may take part in this consultation. */
  participant(memberId: string, consultationId: string): Promise<Participant>;
  get(memberId: string): Promise<MemberDocument | undefined>;
  put(member: MemberDocument): Promise<void>;
  /** Grows when a name that pages may show has changed. */
  version(): number;
}

export const openMemberDirectory = async (documents: Documents): Promise<MemberDirectory> => {
  const members: Collection<MemberDocument> = await documents.collection({ name: 'member.v1', indexes: [] });

  let version = 0;

  /** Nobody logs in without a confirmed address, so whoever has come this far has confirmed: the news is on its way. */
  const confirmed = async (memberId: string): Promise<MemberDocument | undefined> => {
    for (let waited = 0; ; waited += PAUSE) {
      const member = await members.get(memberId);
      if (member?.confirmed || member?.erased || waited >= PATIENCE) return member;
      await delay(PAUSE);
    }
  };

  return {
    async names(memberIds) {
      const found = await members.getMany([...new Set(memberIds)]);
      return new Map(
        found.flatMap(({ id, displayName }) => (displayName === undefined ? [] : [[id, displayName]])),
      );
    },
    async participant(memberId, consultationId) {
      const member = await confirmed(memberId);
      if (!member) return { memberId, confirmed: false };
      if (member.erased) return { memberId, confirmed: false, erased: true };
      const { suspendedUntil, organisations } = member;
      const organisation = organisations[consultationId] ?? organisations['site'];
      return {
        memberId,
        confirmed: member.confirmed,
        ...(suspendedUntil !== undefined && { suspendedUntil }),
        ...(organisation !== undefined && { organisation }),
      };
    },
    get: (memberId) => members.get(memberId),
    async put(member) {
      const before = await members.get(member.id);
      await members.write([{ put: member }]);
      if (before && before.displayName !== member.displayName) version += 1;
    },
    version: () => version,
  };
};
