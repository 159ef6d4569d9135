export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** This mail will never be taken, however often it is tried. The message names no address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/**
 * Hands a mail over to whoever delivers it. Resolves when it was taken: from then on it is theirs. Throws
 * {@link MailRefused} for good, any other error for now; no error names an address.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
