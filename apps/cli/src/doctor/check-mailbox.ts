import { existsSync, readdirSync } from 'node:fs';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import type { Environment } from '@folkmoot/service/configuration';
import { type Finding, note, type Patient } from './finding.js';

/** Without a mail server mails are written to a folder, which somebody must know. */
export const checkMailbox = ({ directory }: Patient, env: Environment): readonly Finding[] => {
  if ((env['FOLKMOOT_SMTP_URL'] ?? '') !== '')
    return [note('Mail', 'goes to the mail server in FOLKMOOT_SMTP_URL')];
  const { mailbox } = dataFiles(directory);
  const mails = existsSync(mailbox) ? readdirSync(mailbox).length : 0;
  return [note('Mail', `is written to ${mailbox} (${mails} there), since FOLKMOOT_SMTP_URL is not set`)];
};
