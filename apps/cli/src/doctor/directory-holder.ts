import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BUSY, resultCode } from './result-code.js';

export interface Holder {
  /** As it wrote it down. */
  readonly pid: number | undefined;
}

const isBusy = (error: unknown): boolean => resultCode(error) === BUSY;

const pidIn = (file: string): number | undefined =>
  existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined;

/** The process that has locked the data directory, undefined if there is none. Takes no lock that others would meet. */
export const holderOf = (directory: string): Holder | undefined => {
  const path = join(directory, 'lock.db');
  if (!existsSync(path)) return undefined;
  const database = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return undefined;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return { pid: pidIn(join(directory, 'lock.pid')) };
  } finally {
    database.close();
  }
};
