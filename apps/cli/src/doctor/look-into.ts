import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { BUSY, LOCKED, resultCode } from './result-code.js';

/** Another process has the file for itself. */
export class HeldByAnother extends Error {
  override readonly name = 'HeldByAnother';
}

const isLocked = (error: unknown): boolean => {
  const code = resultCode(error);
  return code === BUSY || code === LOCKED;
};

const immutable = (path: string): URL => {
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return url;
};

/**
 * Reads a database without changing it or its folder. Where no write-ahead log lies beside it, nobody has it open, and
 * it is read as it lies; a log left by a killed process is read too, and what SQLite makes for that is taken away again.
 * Throws {@link HeldByAnother}.
 */
export const lookInto = <T>(path: string, look: (database: DatabaseSync) => T): T => {
  const log = existsSync(`${path}-wal`);
  const index = `${path}-shm`;
  const hadIndex = existsSync(index);
  const database = new DatabaseSync(log ? path : immutable(path), { readOnly: true, timeout: 100 });
  let held = false;
  try {
    return look(database);
  } catch (error) {
    held = isLocked(error);
    if (held) throw new HeldByAnother(`${path} is held by another process`, { cause: error });
    throw error;
  } finally {
    database.close();
    if (log && !hadIndex && !held) rmSync(index, { force: true });
  }
};

export const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined;
