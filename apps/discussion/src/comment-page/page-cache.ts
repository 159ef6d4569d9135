import { LRUCache } from 'lru-cache';

interface Kept<Value> {
  /** Of what it was made from; another version makes it worthless. */
  readonly version: string;
  readonly value: Promise<Value>;
}

export interface PageCacheOptions {
  readonly entries: number;
  /** Milliseconds after which a value is made again, for what no version tells: a name that changed in another process. */
  readonly maxAge: number;
}

/**
 * Keeps what was made from a version of something, and makes it once however many ask at the same time. A long
 * thread is read far more often than it changes.
 */
export const pageCache = <Value extends object>({ entries, maxAge }: PageCacheOptions) => {
  const kept = new LRUCache<string, Kept<Value>>({ max: entries, ttl: maxAge });
  return {
    get(key: string, version: string, make: () => Promise<Value>): Promise<Value> {
      const found = kept.get(key);
      if (found?.version === version) return found.value;
      const value = make();
      kept.set(key, { version, value });
      value.catch(() => {
        if (kept.get(key)?.value === value) kept.delete(key);
      });
      return value;
    },
    /** Forgets everything; what is being made is not kept. */
    clear: (): void => kept.clear(),
  };
};
