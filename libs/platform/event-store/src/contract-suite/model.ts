import fc from 'fast-check';
import { type EventStore, type ExpectedRevision, type NewEvent, RevisionConflict } from '../event-store.js';
import { anEvent, idsOf, newFamily } from './fixtures.js';

/** An append: to which stream, which of the pool's events, and how far off the expected revision is. */
interface Step {
  readonly stream: number;
  readonly events: readonly number[];
  readonly expected: 'any' | 'no-stream' | 'right' | 'one-less' | 'one-more';
}

const POOL = 8;

const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.nat(1),
  events: fc.oneof(
    fc.uniqueArray(fc.nat(POOL - 1), { maxLength: 3 }),
    fc
      .tuple(fc.nat(POOL - 1), fc.integer({ min: 1, max: 3 }))
      .map(([from, count]) => Array.from({ length: Math.min(count, POOL - from) }, (_, n) => from + n)),
  ),
  expected: fc.constantFrom('any', 'no-stream', 'right', 'one-less', 'one-more'),
});

/** What the port's doc comment says, in the plainest words: the ids after the append, or undefined for a conflict. */
const appendTo = (held: readonly string[], expected: ExpectedRevision, ids: readonly string[]) => {
  const after = expected === 'no-stream' ? -1 : expected;
  if (ids.some((id) => held.includes(id))) {
    const begin = held.indexOf(ids[0] as string);
    const isRun = begin !== -1 && ids.every((id, n) => held[begin + n] === id);
    return isRun && (after === 'any' || after === begin - 1) ? held : undefined;
  }
  return after === 'any' || after === held.length - 1 ? [...held, ...ids] : undefined;
};

const expectedOf = (kind: Step['expected'], length: number): ExpectedRevision => {
  if (kind === 'any' || kind === 'no-stream') return kind;
  const revision = length - 1 + (kind === 'right' ? 0 : kind === 'one-less' ? -1 : 1);
  return revision < 0 ? 'no-stream' : revision;
};

export const model = (store: () => EventStore): void =>
  describe('appends in any order', () => {
    test('store and answer what the model says, one after the other', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const family = newFamily();
          const pool: NewEvent[] = Array.from({ length: POOL }, (_, n) => anEvent({ n }));
          const held: string[][] = [[], []];
          for (const { stream, events: chosen, expected: kind } of steps) {
            const before = held[stream] as string[];
            const events = chosen.map((n) => pool[n] as NewEvent);
            const expected = expectedOf(kind, before.length);
            const after = appendTo(before, expected, idsOf(events));
            const answer = store().append(`${family}${stream}`, expected, events);
            if (after === undefined) await expect(answer).rejects.toBeInstanceOf(RevisionConflict);
            else if (events.length > 0)
              expect((await answer).revision).toBe(after.indexOf((events.at(-1) as NewEvent).id));
            else await answer;
            held[stream] = [...(after ?? before)];
          }
          for (const [stream, ids] of held.entries())
            expect(idsOf(await store().read(`${family}${stream}`))).toEqual(ids);
        }),
        { numRuns: 60 },
      );
    }, 60_000);

    test('leave whole appends only, each stream without gaps, when they all run at once', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
          const family = newFamily();
          const appends = steps.map(({ stream, events, expected }) => ({
            stream: `${family}${stream}`,
            expected: expectedOf(expected, stream),
            events: events.map((n) => anEvent({ n })),
          }));
          const settled = await Promise.allSettled(
            appends.map(({ stream, expected, events }) => store().append(stream, expected, events)),
          );
          const stored = [...(await store().read(`${family}0`)), ...(await store().read(`${family}1`))];
          for (const [n, { events, stream, expected }] of appends.entries()) {
            const found = stored.filter(({ id }) => idsOf(events).includes(id));
            if (settled[n]?.status === 'rejected') expect(found).toEqual([]);
            else {
              expect(idsOf(found)).toEqual(idsOf(events));
              const [first] = found;
              if (first === undefined) continue;
              expect(found.map(({ revision }) => revision)).toEqual(found.map((_, m) => first.revision + m));
              expect(found.every((event) => event.stream === stream)).toBe(true);
              if (expected !== 'any')
                expect(first.revision).toBe(expected === 'no-stream' ? 0 : expected + 1);
            }
          }
          for (const stream of [`${family}0`, `${family}1`])
            expect((await store().read(stream)).map(({ revision }) => revision)).toEqual(
              stored.filter((event) => event.stream === stream).map((_, n) => n),
            );
        }),
        { numRuns: 40 },
      );
    }, 60_000);
  });
