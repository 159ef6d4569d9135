import type { DatabaseSync } from 'node:sqlite';
import { storageError } from '@folkmoot/sqlite';

/** Transactions that are shared by whatever is written in the same turn of the event loop. */
export interface SharedTransactions {
  /**
   * Runs `work`, synchronous statements that may run twice, in the next transaction, and resolves once that is committed.
   * All of it or nothing is kept; what throws rejects with its own error and takes nothing else with it.
   */
  submit(work: () => void): Promise<void>;
  /** Commits what waits, then refuses more. The connection stays its owner's. */
  close(): void;
}

interface Piece {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** How long one transaction may take in pieces before everybody else gets a turn, in milliseconds. */
const LONGEST = 10;

export const inTransaction = <T>(database: DatabaseSync, work: () => T): T => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw storageError(error, database);
  }
};

/**
 * There are no savepoints in it: while one is open SQLite keeps every page that is changed once more in memory, which
 * makes big batches thirty times as slow. Where one piece throws, each is done again by itself.
 */
export const sharedTransactions = (database: DatabaseSync): SharedTransactions => {
  let waiting: Piece[] = [];
  let scheduled = false;
  let closed = false;

  const alone = ({ work, resolve, reject }: Piece): void => {
    try {
      inTransaction(database, work);
    } catch (error) {
      return reject(error);
    }
    resolve();
  };

  /** As many as there is time for, in their order. */
  const together = (): readonly Piece[] => {
    const deadline = performance.now() + LONGEST;
    let done = 0;
    do waiting[done++]?.work();
    while (done < waiting.length && performance.now() < deadline);
    return waiting.slice(0, done);
  };

  const commit = (): void => {
    let done: readonly Piece[];
    try {
      done = inTransaction(database, together);
    } catch (error) {
      const pieces = waiting.splice(0);
      if (pieces.length === 1) pieces[0]?.reject(error);
      else pieces.forEach(alone);
      return;
    }
    waiting = waiting.slice(done.length);
    for (const { resolve } of done) resolve();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (waiting.length > 0) commit();
      if (waiting.length > 0) schedule();
    });
  };

  return {
    submit: (work) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error('The documents are closed');
        waiting.push({ work, resolve, reject });
        schedule();
      }),
    close() {
      closed = true;
      while (waiting.length > 0) commit();
    },
  };
};
