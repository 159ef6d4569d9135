import { randomBytes } from 'node:crypto';
import { hash, type Options, verify } from '@node-rs/argon2';
import { type AcceptedPassword, normalisePassword } from '@folkmoot/identity-domain';
import { bounded } from '../bounded.js';

export interface PasswordSettings {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly atOnce: number;
}

/**
 * Hashes with argon2id (RFC 9106; parameters from the OWASP Password Storage Cheat Sheet). Only few at once, because
 * they share libuv's threads with all file access; when too many wait, the problem `unavailable`.
 */
export interface Passwords {
  hash(password: AcceptedPassword): Promise<string>;
  /** Takes the same time without a hash, and is then false. */
  matches(hashed: string | undefined, raw: string): Promise<boolean>;
}

/** At two at once and 30 ms each, a wait of about two seconds. */
const WAITING = 120;

export const passwords = async ({ memory, passes, atOnce }: PasswordSettings): Promise<Passwords> => {
  // argon2id is the package's default; its enum does not exist at run time.
  const options: Options = { memoryCost: memory, timeCost: passes, parallelism: 1 };
  const run = bounded({ atOnce, waiting: WAITING });
  const nobodys = await hash(randomBytes(32), options);
  return {
    hash: (password) => run(() => hash(password, options)),
    async matches(hashed, raw) {
      const matches = await run(() => verify(hashed ?? nobodys, normalisePassword(raw)));
      return matches && hashed !== undefined;
    },
  };
};
