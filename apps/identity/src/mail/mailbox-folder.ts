import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { mailsIn } from './kept-mails.js';
import type { Mailer } from './mailer.js';

export interface MailboxFolderOptions {
  /** Made if it is not there. */
  readonly directory: string;
  readonly from: string;
}

/**
 * Writes every mail to a file of its own (RFC 5322, `.eml`), for sites without a mail server. Names sort by time; only the
 * owner may read them, for they hold addresses and links that let one in.
 */
export const mailboxFolder = ({ directory, from }: MailboxFolderOptions): Mailer => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return {
    async send(mail) {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const { message } = await transport.sendMail(mail);
      const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.eml`;
      await writeWhole(join(directory, name), readable((message as Buffer).toString('utf8'), mail.text));
    },
    kept: mailsIn(directory),
    close: () => Promise.resolve(),
  };
};

/** The body as it is instead of as quoted-printable, which cuts links into pieces: they are copied out of this file. */
const readable = (message: string, text: string): string => {
  const headers = message.slice(0, message.indexOf('\r\n\r\n'));
  const plain = headers.replace(/^(Content-Transfer-Encoding:).*$/im, '$1 8bit');
  return `${plain}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`;
};

/** Whoever watches the folder never sees half a mail. */
const writeWhole = async (path: string, content: string): Promise<void> => {
  const draft = `${path}.new`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
};
