import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

export type Purpose = 'encrypt' | 'mac' | 'wrap';

const derived = new WeakMap<Buffer, Map<Purpose, KeyObject>>();

/** One key for one purpose (HKDF-SHA-256, RFC 5869); derived once for as long as the key object lives. */
export const subKey = (key: Buffer, purpose: Purpose): KeyObject => {
  const known = derived.get(key)?.get(purpose);
  if (known) return known;
  if (key.length !== 32) throw new TypeError('A key has 32 bytes');
  // Key objects, for Node takes as long to find out what a buffer is as to encrypt with it.
  const made = createSecretKey(
    Buffer.from(hkdfSync('sha256', createSecretKey(key), '', `folkmoot ${purpose} v1`, 32)),
  );
  const siblings = derived.get(key) ?? new Map<Purpose, KeyObject>();
  derived.set(key, siblings.set(purpose, made));
  return made;
};
