import type { StoredEvent } from '../event-store.js';
import { type EventRow, storedEvent } from './row.js';

/** The newest committed events, kept in memory without a gap for subscribers that are up to date. */
export interface Tail {
  /** The position of the newest event. */
  readonly head: number;
  /** Committed events in order. A gap before them (another process wrote) drops what is kept. */
  push(rows: readonly EventRow[]): void;
  /** Somebody else has written up to here. */
  skipTo(head: number): void;
  /** Everything after a position, or undefined if that reaches further back than what is kept. */
  after(position: number): readonly StoredEvent[] | undefined;
  /** Told, in a turn of its own, that there is something new. Answers with the way to unsubscribe. */
  listen(listener: () => void): () => void;
}

/** Bounds of what is kept; up to twice as much is held before the older part is dropped. */
const MOST_EVENTS = 4_096;
const MOST_CHARACTERS = 8_388_608;

export const openTail = (start: number): Tail => {
  const listeners = new Set<() => void>();
  let kept: StoredEvent[] = [];
  let sizes: number[] = [];
  let characters = 0;
  let before = start;
  let announced = false;

  const drop = (count: number): void => {
    for (const size of sizes.splice(0, count)) characters -= size;
    kept.splice(0, count);
    before += count;
  };

  const trim = (): void => {
    if (kept.length > 2 * MOST_EVENTS) drop(kept.length - MOST_EVENTS);
    if (characters <= 2 * MOST_CHARACTERS) return;
    let count = 0;
    for (let left = characters; left > MOST_CHARACTERS; count++) left -= sizes[count] ?? 0;
    drop(count);
  };

  const skipTo = (head: number): void => {
    kept = [];
    sizes = [];
    characters = 0;
    before = head;
  };

  const announce = (): void => {
    if (announced || listeners.size === 0) return;
    announced = true;
    setImmediate(() => {
      announced = false;
      for (const listener of listeners) listener();
    });
  };

  return {
    get head() {
      return before + kept.length;
    },
    push: (rows) => {
      const [first] = rows;
      if (first === undefined) return;
      if (listeners.size === 0) return skipTo(first.position + rows.length - 1);
      if (first.position !== before + kept.length + 1) skipTo(first.position - 1);
      for (const row of rows) {
        const size = row.data.length + row.metadata.length;
        kept.push(storedEvent(row));
        sizes.push(size);
        characters += size;
      }
      trim();
      announce();
    },
    skipTo: (head) => {
      skipTo(head);
      announce();
    },
    after: (position) => (position < before ? undefined : kept.slice(position - before)),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
