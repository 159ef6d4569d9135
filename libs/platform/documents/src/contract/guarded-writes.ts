import fc from 'fast-check';
import type { Write } from '../documents.js';
import { at, type Loose, type Open, opening, put, remove } from './opening.js';

const NAMES = ['ann', 'bob', 'cleo'];

/** A history: the n-th write is at position n. Told as it happened, or shuffled, with repeats, in batches. */
const histories = fc
  .array(fc.record({ name: fc.constantFrom(...NAMES), removes: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .chain((history) => {
    const all = history.map((_, index) => index);
    return fc.record({
      history: fc.constant(history),
      told: fc
        .tuple(
          fc.shuffledSubarray(all, { minLength: all.length }),
          fc.array(fc.constantFrom(...all), { maxLength: 6 }),
        )
        .map(([order, again]) => [...order, ...again]),
      batch: fc.integer({ min: 1, max: 5 }),
    });
  });

export const guardedWrites = (open: Open): void => {
  const fresh = opening(open);
  const collection = async () => (await fresh()).collection<Loose>({ name: 'member.v1', indexes: [] });

  test('a later position replaces the whole document', async () => {
    const members = await collection();
    await members.write([put('ann', 1, { ward: 'north', age: 4 })]);
    await members.write([put('ann', 2, { ward: 'south' })]);
    expect(await members.get('ann')).toEqual({ id: 'ann', position: at(2), ward: 'south' });
  });

  test('a write at a position that is not later changes nothing', async () => {
    const members = await collection();
    await members.write([put('ann', 5, { ward: 'north' })]);
    await members.write([
      put('ann', 5, { ward: 'same' }),
      put('ann', 4, { ward: 'older' }),
      remove('ann', 5),
      remove('ann', 1),
    ]);
    expect(await members.get('ann')).toEqual({ id: 'ann', position: at(5), ward: 'north' });
  });

  test('what was removed comes back only by a later write', async () => {
    const members = await collection();
    await members.write([put('ann', 1), remove('ann', 3)]);
    await members.write([put('ann', 2), put('ann', 3)]);
    expect(await members.get('ann')).toBeUndefined();
    expect(await members.count({})).toBe(0);
    await members.write([put('ann', 4)]);
    expect(await members.get('ann')).toEqual({ id: 'ann', position: at(4) });
  });

  test('writes of one call are applied in order', async () => {
    const members = await collection();
    await members.write([
      put('ann', 1),
      remove('ann', 2),
      put('ann', 3, { ward: 'north' }),
      put('bob', 4),
      remove('bob', 5),
    ]);
    expect(await members.getMany(['ann', 'bob'])).toEqual([{ id: 'ann', position: at(3), ward: 'north' }]);
  });

  test('writing nothing is no error', async () => {
    const members = await collection();
    await members.write([]);
    expect(await members.count({})).toBe(0);
  });

  test('in whatever order and however often a history is told, the last position of each document wins', async () => {
    const members = await collection();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(histories, async ({ history, told, batch }) => {
        run += 1;
        const idOf = (name: string) => `${name}-${run}`;
        const writes = history.map(({ name, removes }, index) =>
          removes ? remove(idOf(name), index + 1) : put(idOf(name), index + 1, { told: index }),
        );
        for (let from = 0; from < told.length; from += batch)
          await members.write(told.slice(from, from + batch).map((index) => writes[index] as Write<Loose>));
        for (const name of NAMES) {
          const last = history.findLastIndex((each) => each.name === name);
          const left =
            last === -1 || history[last]?.removes
              ? undefined
              : { id: idOf(name), position: at(last + 1), told: last };
          expect(await members.get(idOf(name))).toEqual(left);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('16 writers at once, each telling the same history in its own order, leave the last of everything', async () => {
    const members = await collection();
    const ids = Array.from({ length: 25 }, (_, index) => `member-${index}`);
    const history = Array.from({ length: 200 }, (_, index) =>
      put(ids[index % 25] as string, index + 1, { told: index }),
    );
    const rotated = (by: number) => [...history.slice(by), ...history.slice(0, by)];
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        const mine = rotated(writer * 12);
        for (let from = 0; from < mine.length; from += 20) await members.write(mine.slice(from, from + 20));
      }),
    );
    const left = await members.getMany(ids);
    expect([...left].sort((a, b) => (a.position < b.position ? -1 : 1))).toEqual(
      history.slice(-25).map((write) => write.put),
    );
  });
};
