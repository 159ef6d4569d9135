import type { StoredEvent } from '@folkmoot/event-store';
import type { CommandContext, Platform } from '@folkmoot/event-sourcing';
import { type MemberEvent, memberSubject } from '@folkmoot/identity-domain';
import { deriveId, type Instant } from '@folkmoot/kernel';
import type { AddressBook } from '../addresses/address-book.js';
import { requestErasure } from '../erasure/request-erasure.js';
import type { KeptMails } from '../mail/mailer.js';
import type { MemberDirectory } from '../member-directory/member-directory.js';
import { memberIdOf } from '../member-id.js';
import { profileSubjectsIn } from '../profile-keys.js';
import { forgetSessions } from '../session-directory/forget-sessions.js';
import type { SessionDirectory } from '../session-directory/session-directory.js';
import type { IdentityStreams } from '../streams.js';
import { survey } from './survey.js';

/** What {@link whenMemberErased} reacts to. */
export const memberErasedTypes = ['member-erased'] as const;

export interface WhenMemberErasedOptions {
  readonly platform: Pick<Platform, 'store' | 'keyring' | 'documents'>;
  readonly streams: IdentityStreams;
  readonly book: AddressBook;
  readonly members: MemberDirectory;
  readonly directory: SessionDirectory;
  readonly mails: KeptMails | undefined;
  now(): Instant;
}

/** Milliseconds that read models get to drop what they hold. */
const PATIENCE = 5_000;

/**
 * Erases what identity holds of a member, and says so in the receipt. Every step may come again: whatever needs the
 * address works before the key that hides it is destroyed, and finds nothing to do when it is gone already. What is there is
 * counted once, before the first deletion, so that the receipt is the same however often the process dies on the way.
 */
export const whenMemberErased =
  ({ platform, streams, book, members, directory, mails, now }: WhenMemberErasedOptions) =>
  async (stored: StoredEvent): Promise<void> => {
    const { keyring, documents, store } = platform;
    const { event } = streams.codecs.member.decodeSealed(stored);
    if (event.type !== 'member-erased') return;
    const { erasureId, words, erasedAt } = event.data;
    const memberId = memberIdOf(stored.stream);
    const { correlationId } = stored.metadata;
    const actor = 'system:identity';
    const contextOf = (step: string): CommandContext => ({
      commandId: deriveId('when-member-erased', step, stored.id),
      correlationId,
      actor,
      now: now(),
    });
    await requestErasure(
      streams.erasures,
      { erasureId, memberId, words, at: erasedAt },
      { ...contextOf('request'), actor: stored.metadata.actor },
    );

    const follow = (waiting: Promise<boolean>) => waiting.then(requireFollowed);
    const before = (await store.read(stored.stream)).slice(0, stored.revision);
    const { email, addressHash } = addressIn(
      (await streams.codecs.member.decode(before)).map(({ event: one }) => one),
    );
    const profiles = profileSubjectsIn(streams.codecs.member, before);

    await follow(directory.waitFor(stored.position, PATIENCE));
    const { state: surveyed } = await streams.erasures.execute(
      erasureId,
      {
        type: 'survey-erasure',
        found: await survey({ directory, mails }, { memberId, before, email, addressHash, profiles }),
        at: now(),
      },
      contextOf('survey'),
    );

    const someSessions = () => directory.someOf(memberId);
    await forgetSessions(
      { sessions: streams.sessions, directory, keyring },
      'erased',
      someSessions,
      contextOf('sessions'),
    );

    if (email !== undefined && addressHash !== undefined) {
      await mails?.deleteTo(email);
      // Before the release: whoever claims the address afterwards does so in another stream.
      await book.forget(email, addressHash);
    }
    if (addressHash !== undefined) {
      const release = { type: 'release-address', memberId } as const;
      await streams.addresses.execute(addressHash, release, contextOf('address'));
    }

    for (const subject of [...profiles, memberSubject(memberId)]) await keyring.destroy(subject);

    await follow(members.waitFor(stored.position, PATIENCE));
    await documents.compact();

    const erased = surveyed.found ?? [];
    await streams.erasures.execute(
      erasureId,
      { type: 'confirm-erasure', context: 'identity', erased, confirmedAt: now(), at: now() },
      contextOf('confirm'),
    );
  };

const requireFollowed = (followed: boolean): void => {
  if (!followed) throw new Error('A read model does not follow');
};

/** The address with which a member has joined; only its stream once the key is gone. */
const addressIn = (events: readonly MemberEvent[]): { email?: string; addressHash?: string } => {
  const joined = events.find((one) => one.type === 'member-joined');
  return joined?.data ?? {};
};
