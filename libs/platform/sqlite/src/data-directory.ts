import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SQLITE_BUSY, primaryCode } from './result-code.js';

/** Somebody else works on the data directory. */
export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse';
  constructor(
    readonly directory: string,
    /** Undefined if it is not known. */
    readonly pid: number | undefined,
  ) {
    super(
      `The data directory ${directory} is used by another process${pid === undefined ? '' : ` (pid ${pid})`}: ` +
        'stop it first, or choose another directory',
    );
  }
}

/** The data directory cannot be made or written. */
export class DataDirectoryUnusable extends Error {
  override readonly name = 'DataDirectoryUnusable';
  constructor(
    readonly directory: string,
    cause: unknown,
  ) {
    super(`The data directory ${directory} cannot be used: ${(cause as Error).message}`, { cause });
  }
}

export interface DataDirectoryLock {
  readonly directory: string;
  /** Lets the next process in. A second call does nothing. */
  release(): void;
}

const readPid = (file: string): number | undefined => {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
};

/** A connection that nobody refers to would be closed by the garbage collector, and its lock freed with it. */
const holders = new Set<DatabaseSync>();

/**
 * Makes the directory (readable by its owner alone) and holds it for this process until `release`. The lock is one of
 * the operating system's on `lock.db`, so it ends with the process however that ends; `lock.pid` only informs.
 * Throws {@link DataDirectoryInUse} or {@link DataDirectoryUnusable}.
 */
export const lockDataDirectory = (directory: string): DataDirectoryLock => {
  const pidFile = join(directory, 'lock.pid');
  let holder: DatabaseSync | undefined;
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    // Nothing but SQLite may open lock.db in this process: closing any descriptor of a file frees its POSIX locks.
    holder = new DatabaseSync(join(directory, 'lock.db'), { timeout: 0 });
    holder.exec('BEGIN EXCLUSIVE');
    writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 });
  } catch (error) {
    if (holder?.isOpen) holder.close();
    throw primaryCode(error) === SQLITE_BUSY
      ? new DataDirectoryInUse(directory, readPid(pidFile))
      : new DataDirectoryUnusable(directory, error);
  }
  const held = holder;
  holders.add(held);
  return {
    directory,
    release: () => {
      if (!held.isOpen) return;
      rmSync(pidFile, { force: true });
      held.close();
      holders.delete(held);
    },
  };
};
