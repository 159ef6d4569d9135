import type { Platform } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import { type Follower, followLog } from './follow-log.js';
import type { AddressBook } from '../addresses/address-book.js';
import type { MailedLinks } from '../mail/mailed-links.js';
import type { Mailer } from '../mail/mailer.js';
import type { MailsUnderWay } from '../mail/mails-under-way.js';
import type { MemberDirectory } from '../member-directory/member-directory.js';
import type { SessionDirectory } from '../session-directory/session-directory.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import type { IdentityStreams } from '../streams.js';
import { accessEndingTypes, whenAccessEnded } from '../when-access-ended/when-access-ended.js';
import { memberErasedTypes, whenMemberErased } from '../when-member-erased/when-member-erased.js';
import {
  profileReplacingTypes,
  whenProfileReplaced,
} from '../when-profile-replaced/when-profile-replaced.js';
import {
  sessionForgottenTypes,
  whenSessionForgotten,
} from '../when-session-forgotten/when-session-forgotten.js';
import { linkRequestTypes, whenLinkRequested } from '../when-link-requested/when-link-requested.js';

export interface ReactionsOptions {
  readonly platform: Pick<Platform, 'store' | 'documents' | 'keyring'>;
  readonly streams: IdentityStreams;
  readonly book: AddressBook;
  readonly members: MemberDirectory;
  readonly sessions: SessionDirectory;
  readonly links: MailedLinks;
  readonly mailer: Mailer;
  readonly underWay: MailsUnderWay;
  readonly endSessions: SessionEnding;
  readonly origin: string;
  now(): Instant;
  failed(what: string): (error: unknown) => void;
}

/** What happens here because of what has happened here. */
export const startReactions = async (options: ReactionsOptions): Promise<Follower> => {
  const { platform, streams, links, mailer, underWay, endSessions, origin, now, failed } = options;
  const { store, documents, keyring } = platform;
  const { codecs } = streams;
  const prefixes = ['member-'];
  const onMailError = failed('when-link-requested');
  const mailLink = whenLinkRequested({
    ...{ members: streams.members, links, mailer, origin, now },
    onError: onMailError,
  });
  const mails = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-link-requested',
    types: linkRequestTypes,
    handle: (event) => underWay.during(() => mailLink(event)),
    onError: onMailError,
  });
  const endings = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-access-ended',
    types: accessEndingTypes,
    handle: whenAccessEnded(codecs.member, endSessions),
    onError: failed('when-access-ended'),
  });
  const replacements = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-profile-replaced',
    types: profileReplacingTypes,
    handle: whenProfileReplaced(store, keyring, codecs.member),
    onError: failed('when-profile-replaced'),
  });
  const forgottenSessions = await followLog({
    ...{ store, documents, prefixes: ['session-'] },
    name: 'when-session-forgotten',
    types: sessionForgottenTypes,
    handle: whenSessionForgotten(keyring),
    onError: failed('when-session-forgotten'),
  });
  const erasures = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-member-erased',
    types: memberErasedTypes,
    handle: whenMemberErased({
      ...{ platform, streams, now },
      book: options.book,
      members: options.members,
      directory: options.sessions,
      mails: mailer.kept,
    }),
    onError: failed('when-member-erased'),
  });
  const followers = [mails, endings, replacements, forgottenSessions, erasures];
  return {
    async stop() {
      await Promise.all(followers.map((follower) => follower.stop()));
    },
  };
};
