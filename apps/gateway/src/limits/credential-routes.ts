/** Where passwords and tokens can be guessed, or e-mails caused. */
const CREDENTIALS: ReadonlySet<string> = new Set([
  'POST /sessions',
  'POST /members',
  'POST /members/confirm',
  'POST /members/confirmation-requests',
  'POST /password',
  'POST /me/erasure',
  'POST /password-resets',
  'POST /password-resets/complete',
  'POST /first-administrator',
]);

export const isCredentialRoute = (method: string, template: string): boolean =>
  CREDENTIALS.has(`${method} ${template}`);

/** Their answer tells whether a password is right. */
const GUESSABLE: ReadonlySet<string> = new Set(['/sessions', '/password', '/me/erasure']);

/** Here a wrong guess is told by its answer, so only wrong ones count, and an account is slowed instead of locked. */
export const isLogIn = (method: string, template: string): boolean =>
  method === 'POST' && GUESSABLE.has(template);
