import { type Position, START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import type { EventStore, StoredEvent } from '../event-store.js';
import { ascending, eventsNumbered, idsOf, newFamily, newStream } from './fixtures.js';

const readWhole = async (store: EventStore, prefixes: readonly string[], after: Position, limit: number) => {
  const events: StoredEvent[] = [];
  for (let position = after; ;) {
    const batch = await store.readAll({ prefixes, after: position, limit });
    expect(batch.events.length).toBeLessThanOrEqual(limit);
    events.push(...batch.events);
    if (batch.live) return events;
    expect(batch.position > position).toBe(true);
    position = batch.position;
  }
};

export const reading = (store: () => EventStore): void =>
  describe('reading', () => {
    test('gives nothing for a stream that does not exist', async () => {
      expect(await store().read(newStream())).toEqual([]);
    });

    test('begins at a revision, inclusive; beyond the end there is nothing', async () => {
      const stream = newStream();
      const events = eventsNumbered(5);
      await store().append(stream, 'no-stream', events);
      expect(idsOf(await store().read(stream, 3))).toEqual(idsOf(events.slice(3)));
      expect(await store().read(stream, 5)).toEqual([]);
    });

    test('sees an append as soon as it is answered', async () => {
      const stream = newStream();
      for (let count = 1; count <= 20; count++) {
        await store().append(stream, 'any', eventsNumbered(1));
        expect(await store().read(stream)).toHaveLength(count);
      }
    });

    test('the head is at or after every append that was answered', async () => {
      const { position } = await store().append(newStream(), 'no-stream', eventsNumbered(1));
      await eventually(async () => expect((await store().head()) >= position).toBe(true));
    });

    test('the log gives the events of all streams in the order of their positions, in parts of any size', async () => {
      const family = newFamily();
      const streams = Array.from({ length: 7 }, () => newStream(family));
      await Promise.all(streams.map((stream) => store().append(stream, 'no-stream', eventsNumbered(3))));
      await Promise.all(streams.map((stream) => store().append(stream, 2, eventsNumbered(2))));
      const whole = await eventually(async () => {
        const events = await readWhole(store(), [family], START, 1_000);
        expect(events).toHaveLength(35);
        return events;
      });
      expect(ascending(whole.map(({ position }) => position))).toBe(true);
      for (const stream of streams)
        expect(whole.filter((event) => event.stream === stream)).toEqual(await store().read(stream));
      for (const limit of [1, 4, 35]) expect(await readWhole(store(), [family], START, limit)).toEqual(whole);
      const middle = whole[11] as StoredEvent;
      expect(await readWhole(store(), [family], middle.position, 10)).toEqual(whole.slice(12));
    });

    test('the log takes exactly the streams that begin with one of the prefixes', async () => {
      const [one, two] = [newFamily(), newFamily()];
      const base = newFamily().slice(0, -1);
      const streams = [
        `${one}a1`,
        `${one}a2`,
        `${one}b1`,
        `${two}a1`,
        `${two}%_`,
        `${base}`,
        `${base}x-1`,
        `${base}y-1`,
      ];
      const after = await store().head();
      for (const stream of streams) await store().append(stream, 'no-stream', eventsNumbered(1));
      const found = async (...prefixes: string[]): Promise<string[]> =>
        (await readWhole(store(), prefixes, after, 3)).map(({ stream }) => stream);
      await eventually(async () => expect(await found(base)).toEqual([base, `${base}x-1`, `${base}y-1`]));
      expect(await found(one)).toEqual([`${one}a1`, `${one}a2`, `${one}b1`]);
      expect(await found(`${one}a`)).toEqual([`${one}a1`, `${one}a2`]);
      expect(await found(`${one}a`, `${two}%`)).toEqual([`${one}a1`, `${one}a2`, `${two}%_`]);
      expect(await found(two, one)).toEqual([`${one}a1`, `${one}a2`, `${one}b1`, `${two}a1`, `${two}%_`]);
      expect(await found(one, `${one}a`, one.slice(0, -2))).toEqual([`${one}a1`, `${one}a2`, `${one}b1`]);
      expect(await found(`${base}x-1`)).toEqual([`${base}x-1`]);
      expect(await found(newFamily())).toEqual([]);
      expect(await found()).toEqual([]);
      expect(await found('')).toEqual(expect.arrayContaining(streams));
    });
  });
