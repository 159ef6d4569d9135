import { openDatabase } from '@folkmoot/sqlite';
import type { Subject } from './keyring.js';
import { sqliteStore } from './sqlite-store.js';

const inStore = <T>(
  path: string,
  work: (store: ReturnType<typeof sqliteStore>, database: Database) => T,
): T => {
  const database = openDatabase(path, { durability: 'full', secureDelete: true });
  try {
    return work(sqliteStore(database), database);
  } finally {
    database.close();
  }
};
type Database = ReturnType<typeof openDatabase>;

/** Every subject whose key was destroyed in a key store, sorted. It needs no master key, for no key is read. */
export const destroyedSubjects = (path: string): readonly Subject[] =>
  inStore(path, (store) => [...store.destroyed()]);

/**
 * Destroys keys in a store that nobody has open, without its master key. A subject that has none there is marked too,
 * so that it never gets one. Answers how many keys there were. On disk before it returns, and overwritten.
 */
export const destroyKeysIn = (path: string, subjects: readonly Subject[]): number =>
  inStore(path, (store, database) => {
    let overwritten = 0;
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const subject of new Set(subjects)) {
        if (store.find([subject]).length === 0) store.addDestroyed(subject);
        else if (store.overwrite(subject)) overwritten += 1;
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
    if (!store.emptyLog())
      throw new Error(`Another process reads ${path}: destroyed keys are still in its log`);
    return overwritten;
  });
