import { hash, randomUUID } from 'node:crypto';
import type { Fields } from '../visit/fields.js';

/** What somebody is about to post. */
export interface Draft {
  readonly text: string;
  /** Of the form; it stays the same until it is posted. */
  readonly key: string;
}

const KEY = /^[\w-]{8,64}$/;

export const draftIn = ({ text = '', key = '' }: Fields): Draft => ({
  text,
  key: KEY.test(key) ? key : randomUUID(),
});

/**
 * The same form sent twice posts once. With other words in it (after going back in the browser) it is another comment,
 * so the words are part of the key.
 */
export const idempotencyKeyOf = ({ key, text }: Draft): string =>
  `${key}.${hash('sha256', text, 'base64url').slice(0, 22)}`;
