import { setImmediate as nextTurn } from 'node:timers/promises';
import { START, positionOf } from '@folkmoot/kernel';
import type { StoredEvent, SubscribeOptions, Subscription } from '../event-store.js';
import { alarm } from './alarm.js';
import type { Log, Slice } from './log.js';
import type { Tail } from './tail.js';

/** Milliseconds: a failure is tried again after the first, then twice as long, up to the last. */
const BACK_OFF = { first: 50, last: 5_000 };

/** A batch without events follows another batch after this many milliseconds at least. */
const EMPTY_BATCH_INTERVAL = 50;

const liveSlice = (
  fresh: readonly StoredEvent[],
  after: number,
  prefixes: readonly string[],
  limit: number,
): Slice => {
  const events: StoredEvent[] = [];
  let looked = 0;
  while (looked < fresh.length && events.length < limit) {
    const event = fresh[looked++] as StoredEvent;
    if (prefixes.some((prefix) => event.stream.startsWith(prefix))) events.push(event);
  }
  return { events, position: after + looked, live: looked === fresh.length };
};

/** Hands over what is stored, from the file while the tail does not reach back far enough, and then what is committed. */
export const startSubscription = (
  log: Log,
  tail: Tail,
  after: number,
  { prefixes, batchSize = 1_000, handle, onError }: SubscribeOptions,
): Subscription => {
  const news = alarm();
  const stopping = alarm();
  const unlisten = tail.listen(news.ring);
  let stopped = false;

  const next = (looked: number): Slice => {
    const fresh = tail.after(looked);
    return fresh === undefined
      ? log.after(looked, prefixes, batchSize)
      : liveSlice(fresh, looked, prefixes, batchSize);
  };

  const persist = async <T>(attempt: () => T | Promise<T>): Promise<T | undefined> => {
    for (let pause = BACK_OFF.first; !stopped; pause = Math.min(2 * pause, BACK_OFF.last)) {
      try {
        return await attempt();
      } catch (error) {
        onError?.(error);
        if (!stopped) await stopping.wait(pause);
      }
    }
    return undefined;
  };

  const run = async (): Promise<void> => {
    let handed = after;
    let looked = after;
    let quietUntil = 0;
    while (!stopped) {
      await nextTurn();
      const slice = await persist(() => next(looked));
      if (slice === undefined) return;
      looked = slice.position;
      const pause = looked === handed ? undefined : quietUntil - performance.now();
      if (slice.events.length === 0 && !(pause !== undefined && pause <= 0)) {
        // No turn of the event loop may pass between next() and here, or news could be missed.
        if (slice.live && !stopped) await news.wait(pause);
        continue;
      }
      const position = looked === 0 ? START : positionOf(looked);
      await persist(() => handle({ events: slice.events, position, live: slice.live }));
      handed = looked;
      quietUntil = performance.now() + EMPTY_BATCH_INTERVAL;
    }
  };

  const running = run();
  return {
    stop: () => {
      stopped = true;
      unlisten();
      news.ring();
      stopping.ring();
      return running;
    },
  };
};
