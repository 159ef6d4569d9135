import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';

export interface AssertionKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** For one process that holds both sides, and to make a pair for the configuration. */
export const generateAssertionKeys = (): AssertionKeys => generateKeyPairSync('ed25519');

/** PKCS #8 PEM. Throws a TypeError without the key's text if it is not an Ed25519 private key. */
export const assertionPrivateKey = (pem: string): KeyObject =>
  ed25519(() => createPrivateKey(pem), 'private');

/** SPKI PEM. Throws a TypeError if it is not an Ed25519 public key. */
export const assertionPublicKey = (pem: string): KeyObject => ed25519(() => createPublicKey(pem), 'public');

export const assertionKeysToPem = (keys: AssertionKeys): { privateKey: string; publicKey: string } => ({
  privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  publicKey: keys.publicKey.export({ type: 'spki', format: 'pem' }) as string,
});

/** Names a key pair by its public half (RFC 7638), so that keys can be rotated without another setting. */
export const keyIdOf = (key: KeyObject): Promise<string> =>
  calculateJwkThumbprint((key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' }));

const ed25519 = (read: () => KeyObject, kind: 'private' | 'public'): KeyObject => {
  const key = readOrUndefined(read);
  if (key?.asymmetricKeyType !== 'ed25519') throw new TypeError(`This is not an Ed25519 ${kind} key in PEM`);
  return key;
};

const readOrUndefined = (read: () => KeyObject): KeyObject | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
