import fc from 'fast-check';
import { countDifferences, type Stances } from './compare-stances.js';
import type { Trit } from './polis-cells.js';
import { standingOf, votesBuilder } from './votes.js';

type Cell = readonly [voter: number, comment: number, vote: Trit];

const stancesOf = (cells: readonly Cell[]): Stances => {
  const builder = votesBuilder(1);
  for (const [voter, comment, vote] of cells) builder.add({ line: 0, at: 0, comment, voter, vote });
  const votes = builder.build();
  return { votes, rows: standingOf(votes) };
};

const mapOf = (cells: readonly Cell[]) =>
  new Map(cells.map(([voter, comment, vote]) => [`${voter} ${comment}`, vote]));

const cells = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom<Trit>(1, 0, -1)), {
  selector: ([voter, comment]) => voter * 10 + comment,
});

it('counts every cell that is in one alone or is another, and no other', () => {
  fc.assert(
    fc.property(cells, cells, (a, b) => {
      const [inA, inB] = [mapOf(a), mapOf(b)];
      const different = [...new Set([...inA.keys(), ...inB.keys()])].filter(
        (at) => inA.get(at) !== inB.get(at),
      );
      expect(countDifferences(stancesOf(a), stancesOf(b))).toBe(different.length);
    }),
  );
});
