/** SQLite's primary result codes that are told apart here (https://sqlite.org/rescode.html). */
export const SQLITE_BUSY = 5;
export const SQLITE_IOERR = 10;
export const SQLITE_FULL = 13;

/** The primary code of an error of node:sqlite, whose `errcode` is an extended one with the primary in its low byte. */
export const primaryCode = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : undefined;
