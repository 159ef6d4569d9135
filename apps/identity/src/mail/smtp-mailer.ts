import { createTransport } from 'nodemailer';
import { type Mailer, MailRefused } from './mailer.js';

export interface SmtpMailerOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

/** Milliseconds. A mail that hangs keeps the next one waiting. */
const CONNECTING = 10_000;
const ANSWERING = 30_000;

/** Sends through a mail server, over few connections that stay open. */
export const smtpMailer = ({ url, from }: SmtpMailerOptions): Mailer => {
  const transport = createTransport(
    {
      pool: true,
      url,
      maxConnections: 2,
      connectionTimeout: CONNECTING,
      greetingTimeout: CONNECTING,
      socketTimeout: ANSWERING,
    },
    { from },
  );
  return {
    async send(mail) {
      try {
        await transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        throw withoutAddress(error);
      }
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
};

/** The server's own words repeat the address, so only its numbers are told. */
const withoutAddress = (error: unknown): Error => {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const said = `The mail server did not take a mail: ${code ?? 'no code'} ${responseCode ?? ''}`.trimEnd();
  const forGood =
    responseCode !== undefined && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
  return forGood ? new MailRefused(said) : new Error(said);
};
