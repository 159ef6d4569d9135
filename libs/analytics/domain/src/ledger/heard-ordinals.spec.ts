import fc from 'fast-check';
import { heardOrdinals } from './heard-ordinals.js';

describe('the numbers that were heard', () => {
  it('are complete up to the first that is missing', () => {
    const heard = heardOrdinals();
    for (const ordinal of [2, 3, 5]) heard.add(ordinal);
    expect(heard.complete()).toBe(0);
    heard.add(1);
    expect(heard.complete()).toBe(3);
    expect([3, 4, 5, 6].map(heard.has)).toEqual([true, false, true, false]);
  });

  it('go on from what was heard before', () => {
    const heard = heardOrdinals(1_000_000);
    heard.add(1_000_002);
    heard.add(7);
    expect([heard.complete(), heard.has(7), heard.has(1_000_001)]).toEqual([1_000_000, true, false]);
    heard.add(1_000_001);
    expect(heard.complete()).toBe(1_000_002);
  });

  it('come to the same in any order, however often each comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 })),
        fc.integer({ min: 0, max: 9 }),
        (ordinals, base) => {
          const heard = heardOrdinals(base);
          for (const ordinal of ordinals) heard.add(ordinal);
          const all = new Set(ordinals);
          let expected = base;
          while (all.has(expected + 1)) expected += 1;
          expect(heard.complete()).toBe(expected);
        },
      ),
    );
  });

  it('may be far apart', () => {
    const heard = heardOrdinals();
    heard.add(1_000_000);
    for (let ordinal = 1; ordinal < 1_000_000; ordinal += 1) heard.add(ordinal);
    expect(heard.complete()).toBe(1_000_000);
  });
});
