import type { SecretToken } from '../secret-token.js';
import type { LinkPurpose } from './mailed-links.js';
import type { Mail } from './mailer.js';

/**
 * Everything that Folkmoot writes to people. No names: whoever types a stranger's address into the form must not choose
 * what the stranger reads.
 */
const texts: Record<LinkPurpose, (origin: string, token: SecretToken) => Omit<Mail, 'to'>> = {
  confirm: (origin, token) => ({
    subject: 'Confirm your address for Folkmoot',
    text: `Somebody, probably you, joined Folkmoot at ${origin} with this address.

To confirm that the address is yours, open this link within 48 hours:

${origin}/confirm?token=${token}

If it was not you, do nothing: without this link the account cannot be used.
`,
  }),
  reset: (origin, token) => ({
    subject: 'Choose a new password for Folkmoot',
    text: `Somebody, probably you, asked for a new password at ${origin}.

To choose one, open this link within one hour. It works once, and logs you out everywhere:

${origin}/reset?token=${token}

If it was not you, do nothing: your password stays as it is.
`,
  }),
  known: (origin, token) => ({
    subject: 'You already have a Folkmoot account',
    text: `Somebody, probably you, tried to join Folkmoot at ${origin} with this address, but it already has an account.

If you know your password, log in: ${origin}/log-in

If you do not, choose a new one with this link. It works once, within one hour:

${origin}/reset?token=${token}

If it was not you, do nothing: nothing has changed.
`,
  }),
};

export const mailText = (purpose: LinkPurpose, origin: string, token: SecretToken): Omit<Mail, 'to'> =>
  texts[purpose](origin, token);
