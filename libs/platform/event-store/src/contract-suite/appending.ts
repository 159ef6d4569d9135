import type { EventStore } from '../event-store.js';
import { anEvent, ascending, eventsNumbered, idsOf, newFamily, newStream } from './fixtures.js';

const NAMES = [
  'grüße 日本 🎉',
  'a/b/../c',
  '100%25 %2F',
  'with space',
  'quote\'"`',
  '$dollar',
  '*?_%',
  'a'.repeat(200),
];

export const appending = (store: () => EventStore): void =>
  describe('appending', () => {
    test('stores the event with its stream, revision, position and time', async () => {
      const stream = newStream();
      const event = anEvent({ text: 'hello', nested: { list: [1, null, true] } });
      const appended = await store().append(stream, 'no-stream', [event]);
      expect(await store().read(stream)).toEqual([
        {
          ...event,
          stream,
          revision: 0,
          position: appended.position,
          recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        },
      ]);
    });

    test('counts revisions from 0 and answers with the last', async () => {
      const stream = newStream();
      expect((await store().append(stream, 'no-stream', eventsNumbered(1))).revision).toBe(0);
      expect((await store().append(stream, 0, eventsNumbered(3))).revision).toBe(3);
      expect((await store().append(stream, 'any', eventsNumbered(2))).revision).toBe(5);
      expect((await store().read(stream)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
    });

    test('gives positions that grow, compared as plain strings', async () => {
      const family = newFamily();
      const positions: string[] = [await store().head()];
      for (let n = 0; n < 12; n++)
        positions.push((await store().append(newStream(family), 'no-stream', eventsNumbered(2))).position);
      expect(ascending(positions)).toBe(true);
    });

    test('stores 500 events in one append, in order', async () => {
      const stream = newStream();
      const events = eventsNumbered(500);
      const appended = await store().append(stream, 'no-stream', events);
      const stored = await store().read(stream);
      expect(idsOf(stored)).toEqual(idsOf(events));
      expect(stored.at(-1)).toMatchObject({ revision: 499, position: appended.position });
      expect(ascending(stored.map(({ position }) => position))).toBe(true);
    });

    test('an empty append stores nothing and only checks the revision', async () => {
      const stream = newStream();
      await store().append(stream, 'any', []);
      await store().append(stream, 'no-stream', []);
      expect(await store().read(stream)).toEqual([]);
      await store().append(stream, 'no-stream', [anEvent()]);
      expect((await store().append(stream, 0, [])).revision).toBe(0);
      await expect(store().append(stream, 'no-stream', [])).rejects.toThrow(
        expect.objectContaining({ actual: 0 }),
      );
      expect(await store().read(stream)).toHaveLength(1);
    });

    test.each(NAMES)('takes the stream name %s', async (name) => {
      const stream = `${newFamily()}${name}`;
      const event = anEvent();
      await store().append(stream, 'no-stream', [event]);
      expect((await store().read(stream)).map((stored) => [stored.stream, stored.id])).toEqual([
        [stream, event.id],
      ]);
    });

    test('keeps null bytes, unpaired surrogates and every other text inside data', async () => {
      const stream = newStream();
      const data = { text: 'a\u0000b \ud800 \udfff 🎉 \u2028 "\\', '': 'no name', __proto__x: [-0.5, 1e300] };
      await store().append(stream, 'no-stream', [anEvent(data)]);
      expect((await store().read(stream)).map((stored) => stored.data)).toEqual([data]);
    });

    test('one id may stand in two streams', async () => {
      const event = anEvent();
      const streams = [newStream(), newStream()] as const;
      for (const stream of streams) await store().append(stream, 'no-stream', [event]);
      for (const stream of streams) expect(idsOf(await store().read(stream))).toEqual([event.id]);
    });
  });
