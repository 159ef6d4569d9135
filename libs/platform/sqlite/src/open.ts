import { DatabaseSync } from 'node:sqlite';
import { requireSafeSqlite } from './version.js';

export interface OpenOptions {
  /** `full`: an acknowledged commit survives a power cut. `normal`: it survives a killed process. */
  readonly durability: 'full' | 'normal';
  /** Overwrites what is deleted with zeros. */
  readonly secureDelete?: boolean;
  readonly readOnly?: boolean;
}

/** How long a statement waits for another connection's lock before SQLITE_BUSY, in milliseconds. */
const BUSY_TIMEOUT = 5_000;

/** Opens a database file (or `:memory:`) in WAL mode with the settings that every embedded adapter needs. */
export const openDatabase = (path: string, options: OpenOptions): DatabaseSync => {
  requireSafeSqlite(process.versions.sqlite);
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, readOnly: options.readOnly ?? false });
  // Statement journals would otherwise lie in the system's temporary folder, with whatever pages they hold.
  database.exec('PRAGMA temp_store = MEMORY');
  if (!options.readOnly) {
    database.exec('PRAGMA journal_mode = WAL');
    database.exec(`PRAGMA synchronous = ${options.durability.toUpperCase()}`);
    if (options.secureDelete) database.exec('PRAGMA secure_delete = ON');
  }
  return database;
};
