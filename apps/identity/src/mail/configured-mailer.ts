import type { IdentityConfiguration } from '../configuration.js';
import { mailboxFolder } from './mailbox-folder.js';
import type { Mailer } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

/** A mail server where one is configured, else the folder. */
export const configuredMailer = (
  configuration: Pick<IdentityConfiguration, 'FOLKMOOT_SMTP_URL' | 'FOLKMOOT_MAIL_FROM'>,
  directory: string,
): Mailer => {
  const { FOLKMOOT_SMTP_URL: url, FOLKMOOT_MAIL_FROM: from } = configuration;
  return url === undefined ? mailboxFolder({ directory, from }) : smtpMailer({ url, from });
};
