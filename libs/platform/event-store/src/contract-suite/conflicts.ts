import { type EventStore, type ExpectedRevision, RevisionConflict } from '../event-store.js';
import { anEvent, eventsNumbered, failureOf, idsOf, newStream } from './fixtures.js';

const CASES: readonly [string, number, ExpectedRevision, number | 'no-stream'][] = [
  ['no stream where there is one', 2, 'no-stream', 1],
  ['an earlier revision', 2, 0, 1],
  ['a later revision', 2, 2, 1],
  ['a revision of a stream that does not exist', 0, 0, 'no-stream'],
];

export const conflicts = (store: () => EventStore): void =>
  describe('an expected revision', () => {
    test.each(CASES)('refuses an append that expects %s', async (_, count, expected, actual) => {
      const stream = newStream();
      if (count > 0) await store().append(stream, 'no-stream', eventsNumbered(count));
      const error = await failureOf(store().append(stream, expected, [anEvent()]));
      expect(error).toBeInstanceOf(RevisionConflict);
      expect(error).toMatchObject({ stream, expected, actual });
      expect(await store().read(stream)).toHaveLength(count);
    });

    test('lets exactly one of 20 racing appends through', async () => {
      const stream = newStream();
      await store().append(stream, 'no-stream', [anEvent()]);
      const racing = Array.from({ length: 20 }, () => eventsNumbered(3));
      const settled = await Promise.allSettled(racing.map((events) => store().append(stream, 0, events)));
      const winners = racing.filter((_, index) => settled[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      for (const outcome of settled)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RevisionConflict);
      expect(idsOf(await store().read(stream, 1))).toEqual(idsOf(winners.flat()));
    });

    test('lets exactly one of 20 racing first appends through', async () => {
      const stream = newStream();
      const settled = await Promise.allSettled(
        Array.from({ length: 20 }, () => store().append(stream, 'no-stream', [anEvent()])),
      );
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect(await store().read(stream)).toHaveLength(1);
    });

    test('is not asked of appends that expect any: all of 20 at once are stored', async () => {
      const stream = newStream();
      const events = eventsNumbered(20);
      const answers = await Promise.all(events.map((event) => store().append(stream, 'any', [event])));
      expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(events.map((_, n) => n));
      expect(idsOf(await store().read(stream)).sort()).toEqual(idsOf(events).sort());
    });

    test('one refused append leaves those beside it alone', async () => {
      const stream = newStream();
      await store().append(stream, 'no-stream', [anEvent()]);
      const others = Array.from({ length: 10 }, () => newStream());
      const settled = await Promise.allSettled([
        ...others.map((other) => store().append(other, 'no-stream', eventsNumbered(2))),
        store().append(stream, 7, eventsNumbered(2)),
        ...others.map((other) => store().append(`${other}b`, 'no-stream', eventsNumbered(2))),
      ]);
      expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1);
      for (const other of others) expect(await store().read(`${other}b`)).toHaveLength(2);
      expect(await store().read(stream)).toHaveLength(1);
    });
  });
