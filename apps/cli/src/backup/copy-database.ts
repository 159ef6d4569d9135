import { backup, DatabaseSync } from 'node:sqlite';
import { type Following, stopIfAsked } from '../progress.js';

/** Pages copied before others may do something. */
const PAGES = 1_000;

/**
 * Copies a database that is in use, as it is at this moment. A transaction holds the moment while it is read, so that
 * what is written meanwhile neither gets in nor begins the copy again.
 */
export const copySnapshot = async (
  from: string,
  to: string,
  { onProgress, signal }: Following,
): Promise<void> => {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    let stopped = false;
    await backup(database, to, {
      rate: PAGES,
      progress: ({ totalPages, remainingPages }) => {
        onProgress({ stage: 'Events', done: totalPages - remainingPages, total: totalPages, unit: 'pages' });
        stopped ||= signal.aborted;
      },
    });
    database.exec('COMMIT');
    if (stopped) stopIfAsked(signal);
  } finally {
    database.close();
  }
};

/**
 * Copies a database in one go, while nothing else happens in this process: for keys, whose destruction must not wait
 * for a reader. Nothing that was overwritten or freed gets into the copy.
 */
export const copyAtOnce = (from: string, to: string): void => {
  const database = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
  try {
    database.prepare('VACUUM INTO ?').run(to);
  } finally {
    database.close();
  }
};
