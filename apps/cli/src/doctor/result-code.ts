/** SQLite's primary result codes (https://sqlite.org/rescode.html). */
export const BUSY = 5;
export const LOCKED = 6;

/** Of an error from node:sqlite, without what extends it; undefined for any other. */
export const resultCode = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;
