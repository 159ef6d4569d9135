import type { StoredEvent } from '@folkmoot/event-store';
import type { ErasedItem } from '@folkmoot/identity-domain';
import type { KeptMails } from '../mail/mailer.js';
import type { SessionDirectory } from '../session-directory/session-directory.js';

interface Surveyed {
  readonly memberId: string;
  /** The member's events before the one that erases them. */
  readonly before: readonly StoredEvent[];
  readonly email: string | undefined;
  readonly addressHash: string | undefined;
  /** Filling-ins that have a key of their own. */
  readonly profiles: readonly string[];
}

interface Holders {
  readonly directory: Pick<SessionDirectory, 'countOf'>;
  readonly mails: Pick<KeptMails, 'countTo'> | undefined;
}

/** What identity holds of a member, in the words of the receipt; what there is none of is left out. */
export const survey = async (
  { directory, mails }: Holders,
  { memberId, before, email, addressHash, profiles }: Surveyed,
): Promise<readonly ErasedItem[]> =>
  [
    { what: 'names', count: namesIn(before) },
    { what: 'addresses', count: addressHash === undefined ? 0 : 1 },
    { what: 'profiles', count: profiles.length },
    { what: 'sessions', count: await directory.countOf(memberId) },
    { what: 'mails', count: email === undefined ? 0 : ((await mails?.countTo(email)) ?? 0) },
  ].filter(({ count }) => count > 0);

const NAMING = ['member-joined', 'member-imported', 'display-name-changed'];

const namesIn = (stored: readonly StoredEvent[]): number =>
  stored.filter(({ type }) => NAMING.includes(type.replace(/\.v\d+$/, ''))).length;
