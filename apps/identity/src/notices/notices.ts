import type { Envelope } from '@folkmoot/contracts';
import type { Documents } from '@folkmoot/documents';
import { DAY, type Instant } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
import { type Mailer, MailRefused } from '../mail/mailer.js';
import type { MailsUnderWay } from '../mail/mails-under-way.js';
import { retrying } from '../reactions/retrying.js';
import type { IdentityStreams } from '../streams.js';
import { noticeMail } from './notice-texts.js';
import { noticeOf } from './notice.js';
import { readStatement } from './statement.js';
import { openWaitingNotices } from './waiting-notices.js';

/** Writes to members what moderators have done. */
export interface Notices {
  /**
   * Sends the mail that a message asks for, if it asks for one. When it cannot be sent now it is kept and tried again, so
   * that messages behind it do not wait.
   */
  tell(message: Envelope): Promise<void>;
  stop(): Promise<void>;
}

export interface NoticesOptions {
  readonly documents: Documents;
  readonly members: IdentityStreams['members'];
  readonly keyring: Pick<Keyring, 'get'>;
  readonly mailer: Mailer;
  readonly underWay: MailsUnderWay;
  readonly origin: string;
  now(): Instant;
  onError(error: unknown): void;
}

/** Milliseconds. The notice itself waits on the site; a mail about it that comes much later only confuses. */
const WORTH_TRYING = 3 * DAY;

export const openNotices = async (options: NoticesOptions): Promise<Notices> => {
  const { documents, members, keyring, mailer, underWay, origin, now, onError } = options;
  const waiting = await openWaitingNotices(documents);

  const write = async (message: Envelope): Promise<void> => {
    const notice = noticeOf(message);
    if (!notice || Date.parse(now()) - Date.parse(message.time) > WORTH_TRYING) return;
    const { state } = await members.load(notice.memberId);
    if (state.situation !== 'confirmed' || state.email === undefined) return;
    const statement = await readStatement(keyring, notice.memberId, notice.statement);
    try {
      await mailer.send({ to: state.email, ...noticeMail(notice, statement, origin) });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      onError(error);
    }
  };

  const send = (message: Envelope): Promise<void> => underWay.during(() => write(message));

  const retries = retrying(async () => {
    for (const { message } of await waiting.some()) {
      if (retries.stopping()) return 'done';
      try {
        await send(message);
        await waiting.remove(message);
      } catch (error) {
        onError(error);
      }
    }
    return (await waiting.some(1)).length > 0 ? 'again' : 'done';
  }, onError);
  retries.begin();

  return {
    async tell(message) {
      try {
        await send(message);
      } catch (error) {
        onError(error);
        await waiting.add(message);
        retries.begin();
      }
    },
    stop: () => retries.stop(),
  };
};
