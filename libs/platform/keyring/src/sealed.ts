import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { freshBytes } from './random-bytes.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** How many bytes longer what is sealed is than what it holds. */
export const OVERHEAD = NONCE + TAG;

/** AES-256-GCM under a random 96-bit nonce: nonce, tag, ciphertext. `place` is authenticated, not held. */
export const seal = (key: KeyObject, plain: Buffer, place: string): Buffer => {
  const nonce = freshBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(place));
  const ciphertext = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
};

/** What was sealed; undefined if the key or the place is another or a bit has changed. */
export const unseal = (key: KeyObject, sealed: Uint8Array, place: string): Buffer | undefined => {
  if (sealed.length < OVERHEAD) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, OVERHEAD));
  const plain = decipher.update(sealed.subarray(OVERHEAD));
  try {
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
};
