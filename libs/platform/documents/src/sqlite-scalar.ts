import type { Scalar } from './documents.js';

/** Lower than any scalar, so that absent fields sort first and keyset comparisons need no rules for NULL. */
export const ABSENT = -Infinity;
/** The same in SQL. */
export const ABSENT_SQL = '-9e999';

export type Stored = number | string | Uint8Array;

const FALSE = Uint8Array.of(0);
const TRUE = Uint8Array.of(1);

/**
 * A scalar as a column holds it. Booleans are blobs, so that true is not 1; SQLite then orders numbers, strings,
 * booleans, as MongoDB does. Throws a {@link TypeError} for anything else.
 */
export const stored = (value: unknown, place: string): Stored => {
  if (typeof value === 'string' && value.isWellFormed()) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  throw new TypeError(`${place} must be a string without lone surrogates, a finite number or a boolean`);
};

/** What bounds the values of the scalar's own type: a range over numbers must not reach strings. */
export const typeBounds = (value: Scalar): { readonly lowest: string; readonly above?: string } => {
  if (typeof value === 'number') return { lowest: '-1.7976931348623157e308', above: "''" };
  if (typeof value === 'string') return { lowest: "''", above: "x''" };
  return { lowest: "x''" };
};
