import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { bounded } from '../bounded.js';
import { MINUTE } from '@folkmoot/kernel';
import { type Clock, problem } from '@folkmoot/service';
import { TooManyRequests } from './too-many-requests.js';

/** Slows guessing at one account without ever locking its owner out: after too many failures every attempt waits. */
export interface LogInDelay {
  /** Resolves when the attempt may be made. Throws `too-many-requests` when too many wait already. */
  wait(account: string): Promise<void>;
  failed(account: string): void;
  succeeded(account: string): void;
  /** Ends every wait with the problem `unavailable`. */
  stop(): void;
}

export interface LogInDelayOptions {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly clock: Clock;
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const FORGOTTEN_AFTER = 15 * MINUTE;
const FIRST = 1_000;
const LONGEST = 30_000;
const WAITING_FOR_ONE = 10;
const WAITING = 500;
const ACCOUNTS = 100_000;

export const logInDelay = ({ free, clock, wait = waitFor }: LogInDelayOptions): LogInDelay => {
  const failures = new LRUCache<string, { count: number; last: number }>(bounded(ACCOUNTS));
  const waiting = new Map<string, number>();
  const stopping = new AbortController();
  let inAll = 0;

  const delayOf = (account: string): number => {
    const known = failures.get(account);
    if (!known || known.count < free || clock() - known.last > FORGOTTEN_AFTER) return 0;
    return Math.min(LONGEST, FIRST * 2 ** (known.count - free));
  };

  const hold = async (account: string, delay: number): Promise<void> => {
    const before = waiting.get(account) ?? 0;
    if (before >= WAITING_FOR_ONE || inAll >= WAITING) throw new TooManyRequests(delay);
    waiting.set(account, before + 1);
    inAll += 1;
    try {
      await wait(delay, stopping.signal);
    } catch {
      throw problem('unavailable');
    } finally {
      inAll -= 1;
      const left = (waiting.get(account) as number) - 1;
      if (left > 0) waiting.set(account, left);
      else waiting.delete(account);
    }
  };

  return {
    async wait(account) {
      const delay = delayOf(account);
      if (delay > 0) await hold(account, delay);
    },
    failed(account) {
      const now = clock();
      const known = failures.get(account);
      const count = known && now - known.last <= FORGOTTEN_AFTER ? known.count + 1 : 1;
      failures.set(account, { count, last: now });
    },
    succeeded: (account) => void failures.delete(account),
    stop: () => stopping.abort(),
  };
};

const waitFor = (milliseconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(milliseconds, undefined, { signal });
