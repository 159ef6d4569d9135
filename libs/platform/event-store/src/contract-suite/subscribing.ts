import { START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import type { EventStore, StoredEvent } from '../event-store.js';
import { ascending, eventsNumbered, idsOf, newFamily, newStream, record } from './fixtures.js';

const WRITERS = 16;
const APPENDS = 25;

const writeFrom16Sides = async (store: EventStore, family: string): Promise<void> => {
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      const stream = newStream(family);
      for (let n = 0; n < APPENDS; n++) {
        await store.append(stream, n === 0 ? 'no-stream' : 2 * n - 1, eventsNumbered(2));
        await store.append(newStream(), 'no-stream', eventsNumbered(1));
      }
    }),
  );
};

export const subscribing = (store: () => EventStore): void =>
  describe('a subscription', () => {
    test('gives what is stored and then what comes, without a gap or a double, while 16 writers append', async () => {
      const family = newFamily();
      await writeFrom16Sides(store(), family);
      const writing = writeFrom16Sides(store(), family);
      const early = record(store(), { prefixes: [family], after: START, batchSize: 50 });
      const late = await store()
        .append(newStream(), 'no-stream', eventsNumbered(1))
        .then(() => record(store(), { prefixes: [family], after: START }));
      await writing;
      const expected = 2 * 2 * WRITERS * APPENDS;
      for (const recording of [early, late]) {
        await eventually(() => expect(recording.events().length).toBeGreaterThanOrEqual(expected), 20_000);
        await recording.stop();
        expect(recording.events()).toHaveLength(expected);
        expect(ascending(recording.events().map(({ position }) => position))).toBe(true);
      }
      expect(early.events()).toEqual(late.events());
      const [first] = early.events() as [StoredEvent];
      expect(early.events().filter(({ stream }) => stream === first.stream)).toEqual(
        await store().read(first.stream),
      );
    }, 60_000);

    test('gives live events as they are read later', async () => {
      const family = newFamily();
      const recording = record(store(), { prefixes: [family], after: await store().head() });
      const stream = newStream(family);
      await store().append(stream, 'no-stream', eventsNumbered(3));
      await eventually(() => expect(recording.events()).toHaveLength(3));
      await store().append(stream, 2, eventsNumbered(2));
      await eventually(() => expect(recording.events()).toHaveLength(5));
      await recording.stop();
      expect(recording.events()).toStrictEqual(await store().read(stream));
    });

    test('resumes after the position of any batch or event', async () => {
      const family = newFamily();
      const stream = newStream(family);
      await store().append(stream, 'no-stream', eventsNumbered(10));
      const whole = record(store(), { prefixes: [family], after: START, batchSize: 3 });
      await eventually(() => expect(whole.events()).toHaveLength(10));
      await whole.stop();
      const stored = await store().read(stream);
      const places = [
        ...whole.batches.map(({ events, position }) => ({ position, last: events.at(-1) })),
        ...stored.map((event) => ({ position: event.position, last: event })),
      ].filter(({ last }) => last !== undefined);
      for (const { position, last } of places) {
        const rest = stored.slice((last as StoredEvent).revision + 1);
        const next = record(store(), { prefixes: [family], after: position });
        await store().append(newStream(), 'any', eventsNumbered(1));
        await eventually(() => expect(next.events()).toEqual(rest));
        await next.stop();
      }
    }, 60_000);

    test('gives only streams that begin with one of its prefixes', async () => {
      const [one, two, other] = [newFamily(), newFamily(), newFamily()];
      const after = await store().head();
      const recording = record(store(), { prefixes: [one, `${two}a`], after });
      const streams = [`${one}1`, `${other}1`, `${two}b`, `${two}a`, `${one}2`];
      for (const stream of streams) await store().append(stream, 'no-stream', eventsNumbered(1));
      const wanted = [`${one}1`, `${two}a`, `${one}2`];
      await eventually(() => expect(recording.events().map(({ stream }) => stream)).toEqual(wanted));
      const stored = record(store(), { prefixes: [one, `${two}a`], after });
      await eventually(() => expect(stored.events()).toEqual(recording.events()));
      await Promise.all([recording.stop(), stored.stop()]);
    });

    test('holds no more events in a batch than asked for, and says when it is live', async () => {
      const family = newFamily();
      await store().append(newStream(family), 'no-stream', eventsNumbered(25));
      const recording = record(store(), { prefixes: [family], after: START, batchSize: 10 });
      await eventually(() => expect(recording.batches.at(-1)?.live).toBe(true));
      await recording.stop();
      expect(recording.events()).toHaveLength(25);
      expect(Math.max(...recording.batches.map(({ events }) => events.length))).toBeLessThanOrEqual(10);
      expect(recording.batches[0]?.live).toBe(false);
      expect(ascending(recording.batches.map(({ position }) => position))).toBe(true);
      for (const { events, position } of recording.batches)
        for (const event of events) expect(event.position <= position).toBe(true);
    });

    test('never calls handle on the stack of who subscribes or appends', async () => {
      const family = newFamily();
      let inside = false;
      const seen: boolean[] = [];
      const recording = record(store(), {
        prefixes: [family],
        after: await store().head(),
        handle: async () => void seen.push(inside),
      });
      for (let n = 0; n < 5; n++) {
        inside = true;
        const appending = store().append(newStream(family), 'no-stream', eventsNumbered(1));
        inside = false;
        await appending;
      }
      await eventually(() => expect(recording.events()).toHaveLength(5));
      await recording.stop();
      expect(seen).not.toContain(true);
    });

    test('several give everything each, and each at its own pace', async () => {
      const family = newFamily();
      const events = eventsNumbered(200);
      let release = (): void => {};
      const gate = new Promise<void>((resolve) => (release = resolve));
      const after = await store().head();
      const slow = record(store(), { prefixes: [family], after, batchSize: 20, handle: () => gate });
      const quick = record(store(), { prefixes: [family], after });
      const stream = newStream(family);
      for (let n = 0; n < 200; n += 10)
        await store().append(stream, n === 0 ? 'no-stream' : n - 1, events.slice(n, n + 10));
      await eventually(() => expect(idsOf(quick.events())).toEqual(idsOf(events)));
      expect(slow.events()).toEqual([]);
      release();
      await eventually(() => expect(idsOf(slow.events())).toEqual(idsOf(events)));
      await Promise.all([slow.stop(), quick.stop()]);
    });
  });
