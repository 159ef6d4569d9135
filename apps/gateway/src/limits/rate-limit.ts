import { LRUCache } from 'lru-cache';
import { bounded } from '../bounded.js';
import type { Clock } from '@folkmoot/service';

export interface RateLimitOptions {
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  readonly clock: Clock;
}

/**
 * Counts by key in a sliding window, approximated from two fixed ones (the one before counts for the share of it that
 * the window still covers). A key takes three numbers, whatever the limit, and the keys are bounded: the storage of
 * @nestjs/throttler keeps an instant for each request and filters all of them at the next, which at thousands of requests
 * a minute costs more than the request itself, and its guard needs Nest's router, which forwarding goes without.
 */
export interface RateLimit {
  /** Counts one; 0 if it may pass, else it was not counted and the milliseconds until one may. */
  take(key: string): number;
  /** As {@link take}, without counting. */
  wait(key: string): number;
  /** One that was counted and turned out not to matter. */
  giveBack(key: string): void;
}

const KEYS = 100_000;

interface Count {
  start: number;
  now: number;
  before: number;
}

export const rateLimit = ({ limit, window, clock }: RateLimitOptions): RateLimit => {
  const counts = new LRUCache<string, Count>(bounded(KEYS));

  const current = (key: string, now: number): Count => {
    const start = now - (now % window);
    const count = counts.get(key);
    if (!count) {
      const fresh = { start, now: 0, before: 0 };
      counts.set(key, fresh);
      return fresh;
    }
    if (count.start !== start) {
      count.before = start - count.start === window ? count.now : 0;
      count.now = 0;
      count.start = start;
    }
    return count;
  };

  const waitOf = (count: Count, now: number): number => {
    const elapsed = now - count.start;
    if (count.now + count.before * (1 - elapsed / window) < limit) return 0;
    if (count.now >= limit) return window - elapsed + 1;
    const passed = window * (1 - (limit - count.now) / count.before);
    return Math.max(1, Math.ceil(passed - elapsed) + 1);
  };

  return {
    take(key) {
      const now = clock();
      const count = current(key, now);
      const wait = waitOf(count, now);
      if (wait === 0) count.now += 1;
      return wait;
    },
    wait(key) {
      const now = clock();
      return waitOf(current(key, now), now);
    },
    giveBack(key) {
      const count = current(key, clock());
      if (count.now > 0) count.now -= 1;
      else if (count.before > 0) count.before -= 1;
    },
  };
};
