import type { DatabaseSync } from 'node:sqlite';
import { OVERHEAD } from './sealed.js';
import type { Subject } from './keyring.js';

const WRAPPED = OVERHEAD + 32;

/** A destroyed key's row: zeros of the same length, written over it. */
const DESTROYED = new Uint8Array(WRAPPED);

const isDestroyed = (wrapped: Uint8Array): boolean => Buffer.compare(wrapped, DESTROYED) === 0;

/**
 * Keys lie in a table of their own that only ever grows at its end, in rows of one length. SQLite copies rows about when
 * it splits or merges pages and overwrites only the one it deletes later; rows that are never moved leave no copy.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS verifiers (name TEXT PRIMARY KEY NOT NULL, sealed BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS keys (slot INTEGER PRIMARY KEY AUTOINCREMENT, wrapped BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS subjects (subject TEXT PRIMARY KEY NOT NULL, slot INTEGER NOT NULL) WITHOUT ROWID;
`;

export interface WrappedKey {
  readonly subject: Subject;
  /** Undefined if it was destroyed. */
  readonly wrapped: Uint8Array | undefined;
}

/** The statements of the key store; none of them waits or begins a transaction. */
export const sqliteStore = (database: DatabaseSync) => {
  database.exec(SCHEMA);
  const find = database.prepare(`
    SELECT subject, wrapped FROM json_each(?) AS wanted
    CROSS JOIN subjects ON subjects.subject = wanted.value JOIN keys USING (slot)`);
  const addKey = database.prepare('INSERT INTO keys (wrapped) VALUES (?)');
  const addSubject = database.prepare('INSERT INTO subjects (subject, slot) VALUES (?, ?)');
  const overwrite = database.prepare(`
    UPDATE keys SET wrapped = ?1 WHERE wrapped <> ?1 AND slot = (SELECT slot FROM subjects WHERE subject = ?2)`);
  const destroyed = database.prepare(
    'SELECT subject FROM subjects JOIN keys USING (slot) WHERE wrapped = ? ORDER BY subject',
  );
  const version = database.prepare('PRAGMA data_version');
  const verifier = database.prepare("SELECT sealed FROM verifiers WHERE name = 'master'");
  const addVerifier = database.prepare("INSERT OR IGNORE INTO verifiers (name, sealed) VALUES ('master', ?)");
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');

  return {
    find: (subjects: readonly Subject[]): readonly WrappedKey[] =>
      (find.all(JSON.stringify(subjects)) as { subject: Subject; wrapped: Uint8Array }[]).map(
        ({ subject, wrapped }) => ({ subject, wrapped: isDestroyed(wrapped) ? undefined : wrapped }),
      ),
    add: (subject: Subject, wrapped: Uint8Array): void => {
      addSubject.run(subject, addKey.run(wrapped).lastInsertRowid);
    },
    /** True if there was a key. */
    overwrite: (subject: Subject): boolean => overwrite.run(DESTROYED, subject).changes === 1,
    /** Every subject whose key was destroyed, sorted. */
    *destroyed(): Generator<Subject> {
      for (const { subject } of destroyed.iterate(DESTROYED)) yield subject as Subject;
    },
    /** Marks as destroyed what never had a key here, so that it gets none. */
    addDestroyed: (subject: Subject): void => {
      addSubject.run(subject, addKey.run(DESTROYED).lastInsertRowid);
    },
    /** Another number once another connection has written. */
    version: (): number => (version.get() as { data_version: number }).data_version,
    verifier: (): Uint8Array | undefined => verifier.get()?.['sealed'] as Uint8Array | undefined,
    addVerifier: (sealed: Uint8Array): void => {
      addVerifier.run(sealed);
    },
    /** Empties the write-ahead log, which holds pages as they were. False if another process was reading. */
    emptyLog: (): boolean => (checkpoint.get() as { busy: number }).busy === 0,
  };
};
