import { hash, randomBytes } from 'node:crypto';
import { parse, stringify } from 'uuid';

/**
 * What a person or a browser holds to prove itself: the 16 bytes of an id, which say where to look, and 32 secret bytes,
 * together as base64url. Only its hash is stored.
 */
export type SecretToken = string;

const SHAPE = /^[A-Za-z0-9_-]{64}$/;
const ID_BYTES = 16;
const SECRET_BYTES = 32;

/** The secret is random unless it is given, in 32 bytes. */
export const secretToken = (id: string, secret: Buffer = randomBytes(SECRET_BYTES)): SecretToken =>
  Buffer.concat([parse(id), secret]).toString('base64url');

/** Undefined for what was never handed out. */
export const idInToken = (token: SecretToken): string | undefined => {
  if (!SHAPE.test(token)) return undefined;
  try {
    return stringify(Buffer.from(token, 'base64url').subarray(0, ID_BYTES));
  } catch {
    return undefined;
  }
};

/** SHA-256 as base64url. No salt and no stretching: nobody guesses 256 random bits. */
export const hashOfToken = (token: SecretToken): string => hash('sha256', token, 'base64url');
