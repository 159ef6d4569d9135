import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { SQLITE_FULL, SQLITE_IOERR, primaryCode } from './result-code.js';

/** The disk takes nothing more. Whether the work was stored is unknown only for a failed COMMIT; repeating it is safe. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
  constructor(
    /** Undefined for a database in memory. */
    readonly directory: string | undefined,
    cause: unknown,
  ) {
    const place = directory === undefined ? 'The memory database' : `The disk that holds ${directory}`;
    super(`${place} is full, at a file-size limit, or failing: make room and repeat what was refused`, {
      cause,
    });
  }
}

/**
 * The error to hand on: {@link StorageFull} for SQLITE_FULL and SQLITE_IOERR, else the error itself. A full disk is
 * SQLITE_FULL; a file-size limit (EFBIG, for Node ignores SIGXFSZ) is SQLITE_IOERR_WRITE.
 */
export const storageError = (error: unknown, database: DatabaseSync): unknown => {
  const code = primaryCode(error);
  if (code !== SQLITE_FULL && code !== SQLITE_IOERR) return error;
  const path = database.isOpen ? database.location() : null;
  return new StorageFull(path === null ? undefined : dirname(path), error);
};
