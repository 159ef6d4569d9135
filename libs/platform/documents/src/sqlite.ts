import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase, type OpenOptions } from '@folkmoot/sqlite';
import { canonicalSpec, checkSpec } from './collection-spec.js';
import type { CollectionSpec, Document, Documents } from './documents.js';
import { sqliteCollection } from './sqlite-collection.js';
import { createTable, dropTable } from './sqlite-table.js';
import { inTransaction, sharedTransactions } from './sqlite-turns.js';

export interface SqliteDocumentsOptions {
  /** A file, or `:memory:`. */
  readonly path: string;
  /** `normal` unless told: what a power cut takes is made again from the event log. */
  readonly durability?: OpenOptions['durability'];
}

/** How long words that were replaced or removed can stay in the write-ahead log, in milliseconds. */
const TIDY_AFTER = 1_000;

/** How long compacting waits for another process that reads, in milliseconds. */
const PATIENCE = 10_000;
const BETWEEN_ATTEMPTS = 50;

/** Pages kept in memory by each connection, in KiB. The default of 2,000 makes reads of many ids twice as slow. */
const CACHE = 32_000;

/** Pages in the write-ahead log before it is copied back by a write; four times the default halves the time of big batches. */
const CHECKPOINT = 4_000;

/** Makes the tables if they are not there. */
const declare = (database: DatabaseSync, spec: CollectionSpec): void => {
  checkSpec(spec);
  inTransaction(database, () => {
    const known = database.prepare('SELECT spec FROM folkmoot_collections WHERE name = ?').get(spec.name);
    if (known) {
      if (known['spec'] !== canonicalSpec(spec))
        throw new TypeError(`${spec.name} exists with other indexes`);
      return;
    }
    for (const statement of createTable(spec)) database.exec(statement);
    database
      .prepare('INSERT INTO folkmoot_collections (name, spec) VALUES (?, ?)')
      .run(spec.name, canonicalSpec(spec));
  });
};

/**
 * Overwrites the write-ahead log once writes have been quiet or a second has passed, so that what was erased from a
 * read model is gone from its files too. Another process that reads just then is not waited for, but tried again after.
 */
const tidier = (database: DatabaseSync) => {
  const emptyLog = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const soon = (): void => {
    if (!stopped) timer ??= setTimeout(now, TIDY_AFTER).unref();
  };
  /** False if another process was reading. */
  const now = (): boolean => {
    clearTimeout(timer);
    timer = undefined;
    database.exec('PRAGMA busy_timeout = 0');
    const { busy } = emptyLog.get() as { busy: number };
    database.exec('PRAGMA busy_timeout = 5000');
    if (busy !== 0) soon();
    return busy === 0;
  };
  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };
  return { now, soon, stop };
};

/** Read models in one SQLite file, read over a second connection. What is replaced or removed is overwritten. */
export const sqliteDocuments = ({ path, durability = 'normal' }: SqliteDocumentsOptions): Documents => {
  const writer = openDatabase(path, { durability, secureDelete: true });
  writer.exec(
    'CREATE TABLE IF NOT EXISTS folkmoot_collections (name TEXT PRIMARY KEY NOT NULL, spec TEXT NOT NULL)',
  );
  const reader = path === ':memory:' ? writer : openDatabase(path, { durability, readOnly: true });
  for (const connection of [writer, reader]) connection.exec(`PRAGMA cache_size = -${CACHE}`);
  writer.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT}`);
  const tidy = tidier(writer);
  const transactions = sharedTransactions(writer);

  return {
    collection: async <D extends Document>(spec: CollectionSpec) => {
      declare(writer, spec);
      return sqliteCollection<D>(spec, { writer, transactions, reader, written: tidy.soon });
    },
    drop: async (name) => {
      inTransaction(writer, () => {
        for (const statement of dropTable(name)) writer.exec(statement);
        writer.prepare('DELETE FROM folkmoot_collections WHERE name = ?').run(name);
      });
      tidy.soon();
    },
    names: async () =>
      reader
        .prepare('SELECT name FROM folkmoot_collections ORDER BY name')
        .all()
        .map(({ name }) => name as string),
    // SQLite overwrites what it deletes, but an index entry that was moved between pages can leave a copy behind (about
    // one in a thousand): only writing the whole file anew is sure. About 10 ms a MB.
    compact: async () => {
      writer.exec('VACUUM');
      for (const deadline = Date.now() + PATIENCE; !tidy.now(); await delay(BETWEEN_ATTEMPTS)) {
        if (Date.now() > deadline)
          throw new Error(
            `Another process reads ${path}: what was removed is still in its log, compact again`,
          );
      }
    },
    close: async () => {
      transactions.close();
      tidy.stop();
      if (reader !== writer) reader.close();
      writer.close();
    },
  };
};
