import fc from 'fast-check';
import { type Ranked, rankedList } from './ranked-list.js';

const entry = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  agree: fc.nat(3),
  disagree: fc.nat(3),
});
/** An entry keeps its ordinal for good, as comments do. */
const ordinalOf = (id: string): number => id.charCodeAt(0);

describe('a ranked list', () => {
  it('is what sorting would give, whatever was placed in whatever order', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (placings) => {
        const list = rankedList();
        const last = new Map<string, Ranked>();
        for (const one of placings) {
          const ranked = { ...one, ordinal: ordinalOf(one.id) };
          list.place(ranked);
          last.set(one.id, ranked);
        }
        const sorted = [...last.values()]
          .sort((a, b) => b.agree - a.agree || a.disagree - b.disagree || a.ordinal - b.ordinal)
          .map(({ id }) => id);
        expect(list.slice(0, 100)).toEqual(sorted);
        expect(list.slice(2, 4)).toEqual(sorted.slice(2, 4));
        expect([...sorted, 'z'].map(list.rankOf)).toEqual([...sorted.keys(), undefined]);
      }),
    );
  });
});
