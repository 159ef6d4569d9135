import { createDecipheriv, hkdfSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { filesIn } from './erasure-search.js';

const NONCE = 12;
const TAG = 16;

const derived = (key: Uint8Array, purpose: 'encrypt' | 'wrap'): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `folkmoot ${purpose} v1`, 32));

/** What GCM hides, without asking whether it is genuine: any copy will do, also half of one and one from another place. */
const revealed = (key: Buffer, sealed: Uint8Array): Buffer => {
  const counter = Buffer.concat([sealed.subarray(0, NONCE), Buffer.from([0, 0, 0, 2])]);
  return createDecipheriv('aes-256-ctr', key, counter).update(sealed.subarray(NONCE + TAG));
};

export interface WrappedKey {
  readonly subject: string;
  readonly wrapped: Buffer;
}

/** Every key of a stopped data directory or of a backup, as it lies there. */
export const wrappedKeysIn = (folder: string): readonly WrappedKey[] => {
  const database = new DatabaseSync(join(folder, 'keys.db'), { readOnly: true });
  try {
    const rows = database.prepare('SELECT subject, wrapped FROM subjects JOIN keys USING (slot)').all();
    return rows.map(({ subject, wrapped }) => ({
      subject: subject as string,
      wrapped: Buffer.from(wrapped as Uint8Array),
    }));
  } finally {
    database.close();
  }
};

const sealedTextsIn = async (folder: string): Promise<readonly Buffer[]> => {
  const texts = new Set<string>();
  for (const file of await filesIn(folder)) {
    for (const [, text = ''] of (await readFile(file)).toString('latin1').matchAll(/v1\.([\w-]{40,})/g))
      texts.add(text);
  }
  return [...texts].map((text) => Buffer.from(text, 'base64url'));
};

/**
 * Somebody who has the files and the master key, and tries every key that is left on everything that looks encrypted, in use or
 * left over. Gives the names of the markers that they can read.
 */
export const attack = async (
  folder: string,
  markers: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const masterKey = Buffer.from(await readFile(join(folder, 'master.key'), 'utf8'), 'base64');
  const wrapping = derived(masterKey, 'wrap');
  const keys = wrappedKeysIn(folder).map(({ wrapped }) => derived(revealed(wrapping, wrapped), 'encrypt'));
  const texts = await sealedTextsIn(folder);
  const found = new Set<string>();
  for (const key of keys) {
    for (const text of texts) {
      const plain = revealed(key, text);
      // Almost every attempt is with a wrong key; what is right begins as JSON or as a text does.
      if (plain.length === 0 || plain.some((byte) => byte < 9)) continue;
      for (const [name, marker] of Object.entries(markers)) if (plain.includes(marker)) found.add(name);
    }
  }
  return [...found].sort();
};
