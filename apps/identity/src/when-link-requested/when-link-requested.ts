import type { StoredEvent } from '@folkmoot/event-store';
import { type Instant, MINUTE } from '@folkmoot/kernel';
import { type LinkPurpose, linkPurposes, type MailedLinks } from '../mail/mailed-links.js';
import { mailText } from '../mail/mail-texts.js';
import { type Mailer, MailRefused } from '../mail/mailer.js';
import { memberIdOf } from '../member-id.js';
import { hashOfToken } from '../secret-token.js';
import type { IdentityStreams } from '../streams.js';

/** What {@link whenLinkRequested} reacts to. */
export const linkRequestTypes = ['confirmation-requested', 'password-reset-requested'] as const;

export interface WhenLinkRequestedOptions {
  readonly members: IdentityStreams['members'];
  readonly links: MailedLinks;
  readonly mailer: Mailer;
  readonly origin: string;
  now(): Instant;
  onError(error: unknown): void;
}

/** After this many milliseconds nobody waits for a mail any more: they have asked again, or left. */
const WORTH_TRYING = 60 * MINUTE;

/** Mails the link that an event asked for, unless it has been used, replaced or has expired. */
export const whenLinkRequested =
  (options: WhenLinkRequestedOptions) =>
  async ({ stream, metadata }: Pick<StoredEvent, 'stream' | 'metadata'>): Promise<void> => {
    const { members, links, mailer, origin, now, onError } = options;
    if (Date.parse(now()) - Date.parse(metadata.occurredAt) > WORTH_TRYING) return;
    const memberId = memberIdOf(stream);
    const { state } = await members.load(memberId);
    if (!('addressHash' in state) || state.email === undefined) return;

    const tokens = linkPurposes.map(
      (purpose) => [purpose, links.token(purpose, memberId, metadata.commandId)] as const,
    );
    const outstanding = (purpose: LinkPurpose, tokenHash: string): boolean => {
      if (purpose !== 'confirm') return state.reset?.tokenHash === tokenHash;
      return state.situation === 'unconfirmed' && state.confirmation?.tokenHash === tokenHash;
    };
    const wanted = tokens.find(([purpose, token]) => outstanding(purpose, hashOfToken(token)));
    if (!wanted) return;
    try {
      await mailer.send({ to: state.email, ...mailText(wanted[0], origin, wanted[1]) });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      onError(error);
    }
  };
