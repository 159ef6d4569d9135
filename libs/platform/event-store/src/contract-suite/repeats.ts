import { type EventStore, RevisionConflict } from '../event-store.js';
import { anEvent, eventsNumbered, failureOf, idsOf, newStream } from './fixtures.js';

export const repeats = (store: () => EventStore): void =>
  describe('appending the same ids again', () => {
    test('gives the first answer and stores nothing', async () => {
      const stream = newStream();
      const [first, second] = [eventsNumbered(2), eventsNumbered(3)];
      const answers = [
        await store().append(stream, 'no-stream', first),
        await store().append(stream, 1, second),
      ];
      expect([
        await store().append(stream, 'no-stream', first),
        await store().append(stream, 1, second),
      ]).toEqual(answers);
      expect(idsOf(await store().read(stream))).toEqual(idsOf([...first, ...second]));
    });

    test('does so for any expected revision, too', async () => {
      const stream = newStream();
      const event = anEvent();
      const answer = await store().append(stream, 'any', [event]);
      await store().append(stream, 'any', [anEvent()]);
      expect(await store().append(stream, 'any', [event])).toEqual(answer);
      expect(await store().read(stream)).toHaveLength(2);
    });

    test('does so for 500 events and for a part of them that begins at the expected revision', async () => {
      const stream = newStream();
      const events = eventsNumbered(500);
      const answer = await store().append(stream, 'no-stream', events);
      const stored = await store().read(stream);
      expect(await store().append(stream, 'no-stream', events)).toEqual(answer);
      expect(await store().append(stream, 399, events.slice(400))).toEqual(answer);
      expect(await store().append(stream, 'no-stream', events.slice(0, 10))).toEqual({
        revision: 9,
        position: stored[9]?.position,
      });
      expect(await store().read(stream)).toEqual(stored);
    });

    test('does so for 20 at once, as after a lost answer', async () => {
      const stream = newStream();
      const events = eventsNumbered(2);
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => store().append(stream, 'no-stream', events)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await store().read(stream)).toHaveLength(2);
    });

    test('compares ids alone: what was stored first stays', async () => {
      const stream = newStream();
      const event = anEvent({ said: 'first' });
      const answer = await store().append(stream, 'no-stream', [event]);
      expect(await store().append(stream, 'no-stream', [{ ...event, data: { said: 'second' } }])).toEqual(
        answer,
      );
      expect((await store().read(stream)).map(({ data }) => data)).toEqual([{ said: 'first' }]);
    });

    test('is a conflict at another expected revision', async () => {
      const stream = newStream();
      const events = eventsNumbered(3);
      await store().append(stream, 'no-stream', events);
      expect(await failureOf(store().append(stream, 0, events))).toBeInstanceOf(RevisionConflict);
      expect(await store().read(stream)).toHaveLength(3);
    });

    test('is a conflict when some of them are new', async () => {
      const stream = newStream();
      const events = eventsNumbered(2);
      await store().append(stream, 'no-stream', events);
      expect(await failureOf(store().append(stream, 'no-stream', [...events, anEvent()]))).toBeInstanceOf(
        RevisionConflict,
      );
      expect(await store().read(stream)).toHaveLength(2);
    });
  });
