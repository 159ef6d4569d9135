import { createHmac } from 'node:crypto';
import type { SubjectKey } from './keyring.js';
import { seal, unseal } from './sealed.js';
import { subKey } from './sub-key.js';

/** The text was encrypted with another key or for another place, or has been changed since. */
export class Undecipherable extends Error {
  override readonly name = 'Undecipherable';
  constructor(readonly place: string) {
    super(`What stands at ${place} cannot be deciphered`);
  }
}

const VERSION = 'v1.';

/**
 * AES-256-GCM: `v1.` and the base64url of nonce, tag and ciphertext. `place` says where the text stands (stream, event,
 * field), so that it cannot be moved elsewhere. Throws a {@link TypeError} for a text with a lone surrogate.
 */
export const encryptText = (key: SubjectKey, text: string, place: string): string => {
  if (!text.isWellFormed()) throw new TypeError(`The text for ${place} has a lone surrogate`);
  return VERSION + seal(subKey(key, 'encrypt'), Buffer.from(text), place).toString('base64url');
};

/** Throws {@link Undecipherable}. */
export const decryptText = (key: SubjectKey, encrypted: string, place: string): string => {
  const sealed = Buffer.from(encrypted.slice(VERSION.length), 'base64url');
  // Buffer skips what is no base64, so only its own spelling counts as unchanged.
  const plain =
    VERSION + sealed.toString('base64url') === encrypted
      ? unseal(subKey(key, 'encrypt'), sealed, place)
      : undefined;
  if (!plain) throw new Undecipherable(place);
  return plain.toString();
};

/**
 * HMAC-SHA-256 as base64url: finds a text again, or notices that it is another, without holding it. Any two strings
 * differ, even in lone surrogates.
 */
export const mac = (key: SubjectKey, text: string): string =>
  createHmac('sha256', subKey(key, 'mac')).update(text, 'utf16le').digest('base64url');
