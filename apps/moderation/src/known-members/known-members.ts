import { setTimeout as delay } from 'node:timers/promises';
import type { Collection, Document, Documents } from '@folkmoot/documents';
import type { Instant } from '@folkmoot/kernel';
import type { ReportingMember } from '@folkmoot/moderation-domain';

/** What moderation knows of a member, from identity's topic alone. */
export interface KnownMemberDocument extends Document {
  /** Absent once it was erased. */
  readonly displayName?: string;
  readonly confirmed: boolean;
  readonly suspendedUntil?: Instant | 'for-good';
  readonly forgotten: boolean;
  /** Of the whole site. */
  readonly administrator?: true;
}

/** How long to wait for the news of a member who has just joined, in milliseconds. */
const PATIENCE = 1_000;
const PAUSE = 20;

export interface KnownMembers {
  get(memberId: string): Promise<KnownMemberDocument | undefined>;
  names(memberIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  isForgotten(memberId: string): Promise<boolean>;
  /** Identity has told of them, and not that they were forgotten. */
  isKnown(memberId: string): Promise<boolean>;
  isAdministrator(memberId: string): Promise<boolean>;
  /** What decides whether the member may report. */
  reporting(memberId: string): Promise<ReportingMember>;
  put(member: KnownMemberDocument): Promise<void>;
}

export const openKnownMembers = async (documents: Documents): Promise<KnownMembers> => {
  const members: Collection<KnownMemberDocument> = await documents.collection({
    name: 'known-member.v1',
    indexes: [],
  });

  /** Nobody logs in without a confirmed address, so whoever has come this far has confirmed: the news is on its way. */
  const confirmed = async (memberId: string): Promise<KnownMemberDocument | undefined> => {
    for (let waited = 0; ; waited += PAUSE) {
      const member = await members.get(memberId);
      if (member?.confirmed || waited >= PATIENCE) return member;
      await delay(PAUSE);
    }
  };

  return {
    get: (memberId) => members.get(memberId),
    async names(memberIds) {
      const found = await members.getMany([...new Set(memberIds)]);
      return new Map(
        found.flatMap(({ id, displayName }) => (displayName === undefined ? [] : [[id, displayName]])),
      );
    },
    isForgotten: async (memberId) => (await members.get(memberId))?.forgotten ?? false,
    isKnown: async (memberId) => (await members.get(memberId))?.forgotten === false,
    isAdministrator: async (memberId) => (await members.get(memberId))?.administrator ?? false,
    async reporting(memberId) {
      const member = await confirmed(memberId);
      if (!member) return { memberId, confirmed: false };
      const { suspendedUntil } = member;
      return {
        memberId,
        confirmed: member.confirmed,
        ...(suspendedUntil !== undefined && { suspendedUntil }),
      };
    },
    put: (member) => members.write([{ put: member }]),
  };
};
