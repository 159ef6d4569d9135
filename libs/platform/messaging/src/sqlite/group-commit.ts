import type { DatabaseSync } from 'node:sqlite';

interface Waiting {
  work(): unknown;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** Everything that was asked for in one turn of the event loop goes in one transaction, and so in one fsync. */
export const groupCommit = (database: DatabaseSync) => {
  let waiting: Waiting[] = [];

  const commit = (): void => {
    const group = waiting;
    waiting = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      const results = group.map(({ work }) => work());
      database.exec('COMMIT');
      group.forEach(({ resolve }, index) => resolve(results[index]));
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      for (const { reject } of group) reject(error);
    }
  };

  return <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (waiting.push({ work, resolve: resolve as (result: unknown) => void, reject }) === 1)
        setImmediate(commit);
    });
};
