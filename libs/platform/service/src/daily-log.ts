import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '@folkmoot/kernel';
import type { DestinationStream } from 'pino';

export interface DailyLogOptions {
  /** Made if it is not there. */
  readonly directory: string;
  /** Milliseconds; older files are deleted. Undefined: none is. */
  readonly keptFor: number | undefined;
  readonly now?: () => number;
}

export interface DailyLog extends DestinationStream {
  close(): void;
}

/** Lines are written when this many characters wait, or after {@link FLUSH_AFTER}. */
const BUFFERED = 8 * 1024;

/** Milliseconds. */
const FLUSH_AFTER = 200;

const FILE = /^(\d{4}-\d\d-\d\d)\.log$/;

/**
 * Log lines in a file a day (UTC), `2026-03-01.log`, which its owner alone may read. A day that ended longer ago than
 * told is deleted when the day changes, also of a process that says nothing. Throws if the directory cannot be used.
 */
export const dailyLog = ({ directory, keptFor, now = Date.now }: DailyLogOptions): DailyLog => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  let day = '';
  let file: number | undefined;
  let waiting = '';

  const flush = (): void => {
    if (file === undefined || waiting === '') return;
    const lines = waiting;
    waiting = '';
    writeSync(file, lines);
  };

  const turn = (): void => {
    const today = dayOf(now());
    if (today === day) return;
    flush();
    if (file !== undefined) closeSync(file);
    file = openSync(join(directory, `${today}.log`), 'a', 0o600);
    day = today;
    if (keptFor === undefined) return;
    for (const name of readdirSync(directory)) {
      const of = FILE.exec(name)?.[1];
      if (of !== undefined && Date.parse(of) + DAY + keptFor <= now()) rmSync(join(directory, name));
    }
  };

  /** A full disk stops no request: the lines are lost. */
  const attempt = (work: () => void): void => {
    try {
      work();
    } catch {
      waiting = '';
    }
  };

  turn();
  const timer = setInterval(() => {
    attempt(turn);
    attempt(flush);
  }, FLUSH_AFTER);
  timer.unref();
  const atExit = () => attempt(flush);
  process.once('exit', atExit);

  return {
    write(line) {
      attempt(turn);
      waiting += line;
      if (waiting.length >= BUFFERED) attempt(flush);
    },
    close() {
      clearInterval(timer);
      process.off('exit', atExit);
      attempt(flush);
      if (file !== undefined) closeSync(file);
      file = undefined;
    },
  };
};
