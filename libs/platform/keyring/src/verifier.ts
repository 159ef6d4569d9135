import { seal, unseal } from './sealed.js';
import { subKey } from './sub-key.js';

const TEXT = 'folkmoot keyring verifier';

/** A known text under the master key: tells later whether a key is the same. */
export const sealVerifier = (masterKey: Buffer): Buffer =>
  seal(subKey(masterKey, 'wrap'), Buffer.from(TEXT), TEXT);

/** Whether the keys beside this verifier were wrapped by this master key. */
export const fitsVerifier = (masterKey: Buffer, verifier: Uint8Array): boolean =>
  unseal(subKey(masterKey, 'wrap'), verifier, TEXT) !== undefined;
