import type { DatabaseSync } from 'node:sqlite';
import { storageError } from './storage-error.js';

export interface GroupCommit {
  /**
   * Runs `work` (synchronous statements on the same connection) in the next transaction, never on the caller's stack,
   * and resolves with its result when that transaction is committed. Work that throws is undone alone and rejects with
   * its own error; if the transaction itself fails, everything in it rejects and nothing of it is kept.
   */
  submit<T>(work: () => T): Promise<T>;
  /** Commits what waits, then refuses more. The connection stays its owner's. */
  close(): Promise<void>;
}

export interface GroupCommitOptions {
  /** Most pieces of work in one transaction. */
  readonly most?: number;
  /** How long one transaction may keep the process from everything else, in milliseconds. */
  readonly longest?: number;
}

interface Piece {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** One COMMIT, and so one wait for the disk, for all that waits at a time. */
export const groupCommit = (
  database: DatabaseSync,
  { most = 256, longest = 25 }: GroupCommitOptions = {},
): GroupCommit => {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const savepoint = database.prepare('SAVEPOINT piece');
  const release = database.prepare('RELEASE piece');
  const undo = database.prepare('ROLLBACK TO piece');
  let waiting: Piece[] = [];
  let scheduled = false;
  let closed = false;

  /** The piece's own outcome, to be told once the group is committed. */
  const attempt = (piece: Piece): (() => void) => {
    savepoint.run();
    try {
      const value = piece.work() as never;
      release.run();
      return () => piece.resolve(value);
    } catch (error) {
      // SQLite ends the whole transaction by itself when a disk fills at a bad moment.
      if (!database.isTransaction) throw error;
      undo.run();
      release.run();
      return () => piece.reject(storageError(error, database));
    }
  };

  const rollBack = (): void => {
    try {
      if (database.isTransaction) database.exec('ROLLBACK');
    } catch {
      // Still inside: the next BEGIN fails, which rolls back once more.
    }
  };

  const commitGroup = (): void => {
    const group = waiting.splice(0, most);
    const outcomes: (() => void)[] = [];
    try {
      begin.run();
      const deadline = performance.now() + longest;
      for (const piece of group) {
        outcomes.push(attempt(piece));
        if (performance.now() > deadline) break;
      }
      commit.run();
    } catch (error) {
      const failure = storageError(error, database);
      for (const piece of group) piece.reject(failure);
      return rollBack();
    }
    if (outcomes.length < group.length) waiting = [...group.slice(outcomes.length), ...waiting];
    for (const tell of outcomes) tell();
  };

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      if (waiting.length > 0) commitGroup();
      if (waiting.length > 0) schedule();
    });
  };

  return {
    submit: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (closed) throw new Error('The database is closed');
        waiting.push({ work, resolve, reject });
        schedule();
      }),
    close: async () => {
      closed = true;
      while (waiting.length > 0) commitGroup();
    },
  };
};
