import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@folkmoot/testing';
import type { EventStore } from '../event-store.js';
import { eventsNumbered, idsOf, newFamily, newStream, record } from './fixtures.js';

export const subscribingUnderFailure = (store: () => EventStore): void =>
  describe('a subscription whose handle', () => {
    test('is slow is never called before the last call has settled', async () => {
      const family = newFamily();
      let running = 0;
      let most = 0;
      const recording = record(store(), {
        prefixes: [family],
        after: await store().head(),
        batchSize: 5,
        handle: async () => {
          most = Math.max(most, ++running);
          await delay(2);
          running--;
        },
      });
      const events = eventsNumbered(100);
      const stream = newStream(family);
      for (const [n, event] of events.entries())
        await store().append(stream, n === 0 ? 'no-stream' : n - 1, [event]);
      await eventually(() => expect(idsOf(recording.events())).toEqual(idsOf(events)), 15_000);
      await recording.stop();
      expect(most).toBe(1);
    }, 30_000);

    test('throws is given the same events again, and onError is told each time', async () => {
      const family = newFamily();
      const errors: unknown[] = [];
      const attempts: string[][] = [];
      const failure = new TypeError('not now');
      const recording = record(store(), {
        prefixes: [family],
        after: await store().head(),
        onError: (error) => errors.push(error),
        handle: async ({ events }) => {
          if (events.length === 0) return;
          attempts.push(idsOf(events));
          if (attempts.length <= 2) throw failure;
        },
      });
      const events = eventsNumbered(4);
      await store().append(newStream(family), 'no-stream', events.slice(0, 2));
      await eventually(() => expect(attempts.length).toBeGreaterThan(0));
      await store().append(newStream(family), 'no-stream', events.slice(2));
      await eventually(() => expect(idsOf(recording.events())).toEqual(idsOf(events)));
      await recording.stop();
      const first = idsOf(events).slice(0, 2);
      expect(attempts.slice(0, 3).map((ids) => ids.slice(0, 2))).toEqual([first, first, first]);
      expect(errors).toEqual([failure, failure]);
    });

    test('throws at once, not by a rejection, is treated alike', async () => {
      const family = newFamily();
      let calls = 0;
      const recording = record(store(), { prefixes: [family], after: await store().head() });
      const throwing = store().subscribe({
        prefixes: [family],
        after: await store().head(),
        handle: ({ events }) => {
          if (events.length > 0 && ++calls < 2) throw new Error('at once');
          return Promise.resolve();
        },
      });
      await store().append(newStream(family), 'no-stream', eventsNumbered(1));
      await eventually(() => expect(calls).toBe(2));
      await Promise.all([recording.stop(), throwing.stop()]);
      expect(recording.events()).toHaveLength(1);
    });

    test('runs while it is stopped is awaited, and nothing is handed over afterwards', async () => {
      const family = newFamily();
      let release = (): void => {};
      let begun = false;
      const gate = new Promise<void>((resolve) => (release = resolve));
      const recording = record(store(), {
        prefixes: [family],
        after: await store().head(),
        batchSize: 1,
        handle: ({ events }) => {
          begun ||= events.length > 0;
          return gate;
        },
      });
      await store().append(newStream(family), 'no-stream', eventsNumbered(3));
      await eventually(() => expect(begun).toBe(true));
      let stopped = false;
      const stopping = recording.stop().then(() => (stopped = true));
      await delay(20);
      expect(stopped).toBe(false);
      release();
      await stopping;
      const handed = recording.batches.length;
      await store().append(newStream(family), 'no-stream', eventsNumbered(3));
      await delay(50);
      expect(recording.batches).toHaveLength(handed);
    });

    test('keeps throwing can be stopped, also twice', async () => {
      const family = newFamily();
      let calls = 0;
      const subscription = store().subscribe({
        prefixes: [family],
        after: await store().head(),
        handle: async () => {
          calls++;
          throw new Error('never');
        },
      });
      await store().append(newStream(family), 'no-stream', eventsNumbered(1));
      await eventually(() => expect(calls).toBeGreaterThanOrEqual(3));
      await Promise.all([subscription.stop(), subscription.stop()]);
      const before = calls;
      await delay(100);
      expect(calls).toBe(before);
    });

    test('has nothing to do can be stopped at any moment', async () => {
      const prefixes = [newFamily()];
      for (let moment = 0; moment < 16; moment++) {
        const subscription = store().subscribe({
          prefixes,
          after: await store().head(),
          handle: async () => {},
        });
        await new Promise((resolve) => setImmediate(resolve));
        for (let n = 0; n < moment; n++) await Promise.resolve();
        await subscription.stop();
      }
    });
  });
