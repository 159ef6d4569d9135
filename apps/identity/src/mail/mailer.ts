import type { Instant } from '@folkmoot/kernel';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** This mail will never be taken, however often it is tried. The message names no address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** Mails that were taken and still lie here. Each deletion answers how many it deleted; a repeat finds none. */
export interface KeptMails {
  countTo(email: string): Promise<number>;
  deleteTo(email: string): Promise<number>;
  /** Those that were written before an instant. */
  deleteBefore(instant: Instant): Promise<number>;
}

/**
 * Hands a mail over to whoever delivers it. Resolves when it was taken: from then on it is theirs. Throws
 * {@link MailRefused} for good, any other error for now; no error names an address.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  /** The mails that it keeps itself; absent where others deliver them. */
  readonly kept?: KeptMails;
  close(): Promise<void>;
}
