import type { Platform } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import { type Follower, followLog } from './follow-log.js';
import type { MailedLinks } from '../mail/mailed-links.js';
import type { Mailer } from '../mail/mailer.js';
import type { SessionEnding } from '../session-directory/session-ending.js';
import type { IdentityStreams } from '../streams.js';
import { accessEndingTypes, whenAccessEnded } from '../when-access-ended/when-access-ended.js';
import { linkRequestTypes, whenLinkRequested } from '../when-link-requested/when-link-requested.js';

export interface ReactionsOptions {
  readonly platform: Pick<Platform, 'store' | 'documents'>;
  readonly streams: IdentityStreams;
  readonly links: MailedLinks;
  readonly mailer: Mailer;
  readonly endSessions: SessionEnding;
  readonly origin: string;
  now(): Instant;
  failed(what: string): (error: unknown) => void;
}

/** What happens here because of what has happened here. */
export const startReactions = async (options: ReactionsOptions): Promise<Follower> => {
  const { platform, streams, links, mailer, endSessions, origin, now, failed } = options;
  const { store, documents } = platform;
  const prefixes = ['member-'];
  const onMailError = failed('when-link-requested');
  const mails = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-link-requested',
    types: linkRequestTypes,
    handle: whenLinkRequested({ members: streams.members, links, mailer, origin, now, onError: onMailError }),
    onError: onMailError,
  });
  const endings = await followLog({
    ...{ store, documents, prefixes },
    name: 'when-access-ended',
    types: accessEndingTypes,
    handle: whenAccessEnded(streams.codecs.member, endSessions),
    onError: failed('when-access-ended'),
  });
  return {
    async stop() {
      await Promise.all([mails.stop(), endings.stop()]);
    },
  };
};
