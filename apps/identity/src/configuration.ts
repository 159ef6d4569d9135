import { retentionSetting } from '@folkmoot/service/retention-setting';
import { type Static, Type } from '@sinclair/typebox';

/** Everything that identity reads from its environment. */
export const identityConfiguration = Type.Object({
  FOLKMOOT_ORIGIN: Type.String({
    description: 'Where browsers find Folkmoot: scheme, host and port. Links in mails begin with it',
    pattern: '^https?://[a-z0-9.-]+(:[0-9]{1,5})?$',
    default: 'http://localhost:3000',
  }),
  FOLKMOOT_SMTP_URL: Type.Optional(
    Type.String({
      description:
        'The mail server: smtp://user:password@host:587 or smtps://…; without it mails are written to a folder',
      pattern: '^smtps?://',
      secret: true,
    }),
  ),
  FOLKMOOT_MAIL_FROM: Type.String({
    description: 'The sender of every mail, an address with or without a name',
    minLength: 3,
    maxLength: 320,
    default: 'Folkmoot <no-reply@localhost>',
  }),
  FOLKMOOT_SESSION_DAYS: Type.Integer({
    description: 'Days after which a member must log in again',
    minimum: 1,
    maximum: 365,
    default: 14,
  }),
  FOLKMOOT_ARGON2_MEMORY: Type.Integer({
    description: 'Memory that hashing a password takes, in KiB (argon2id; OWASP advises 19456 with 2 passes)',
    minimum: 8,
    maximum: 1_048_576,
    default: 19_456,
  }),
  FOLKMOOT_ARGON2_PASSES: Type.Integer({
    description: 'Passes over that memory',
    minimum: 1,
    maximum: 20,
    default: 2,
  }),
  FOLKMOOT_ARGON2_AT_ONCE: Type.Integer({
    description: 'Passwords hashed at the same time; they share four threads with all file access',
    minimum: 1,
    maximum: 4,
    default: 2,
  }),
  FOLKMOOT_EVEN_PACE: Type.Integer({
    description: 'Milliseconds that an answer takes at least which must not tell whether an address is known',
    minimum: 0,
    maximum: 10_000,
    default: 300,
  }),
  FOLKMOOT_RETAIN_PROFILES_DAYS: retentionSetting(
    730,
    'Days that the answers of a profile are kept after they were last changed',
  ),
  FOLKMOOT_RETAIN_SESSIONS_DAYS: retentionSetting(
    30,
    'Days after its end that is kept on which device a session was',
  ),
  FOLKMOOT_RETAIN_MAIL_DAYS: retentionSetting(7, 'Days that mails are kept in the mailbox folder'),
  FOLKMOOT_RETAIN_UNCONFIRMED_DAYS: retentionSetting(
    30,
    'Days after which whoever has joined and not confirmed the address is forgotten',
  ),
});

export type IdentityConfiguration = Static<typeof identityConfiguration>;
