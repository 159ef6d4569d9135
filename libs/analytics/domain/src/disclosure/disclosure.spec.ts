import fc from 'fast-check';
import { attacker } from '../../test/attacker.js';
import { publishedTable } from './stages.js';
import { type Counts, protectedTable, type ProtectedTable } from './table.js';
import { mayStandBeside } from './within.js';

const ANSWERS = ['a', 'b', 'c'];

/** Every table that was ever shown while these people came. */
const everyTable = (people: readonly string[]): ProtectedTable[] => {
  const tables = people.map((_, index) => publishedTable(people.slice(0, index + 1)));
  return tables.filter(({ total }, index) => total > 0 && total !== tables[index - 1]?.total);
};

const isFound = (possible: ReadonlySet<number>): boolean =>
  [...possible].every((count) => count > 0 && count < 5);

describe('a protected table', () => {
  it('shows groups of five or more, rounded down to fives', () => {
    expect(protectedTable({ young: 12, old: 5, middle: 9 })).toEqual({
      total: 26,
      shown: { middle: 5, old: 5, young: 10 },
    });
  });

  it('withholds groups under five, and says no more of nobody than of few', () => {
    expect(protectedTable({ a: 4, b: 0, c: 30, d: 2 }).shown).toEqual({ c: 30 });
  });

  it('withholds a second group with a single small one, which the total would give away', () => {
    expect(protectedTable({ a: 3, b: 20, c: 40 })).toEqual({ total: 63, shown: { c: 40 } });
  });

  it('withholds on until what is hidden could be five people', () => {
    expect(protectedTable({ a: 1, b: 1, c: 10, d: 30 }).shown).toEqual({ d: 30 });
  });

  it('gives no withheld group away to an attacker who knows the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 4 }), (numbers) => {
        const counts: Counts = Object.fromEntries(numbers.map((count, at) => [`answer-${at}`, count]));
        const answers = Object.keys(counts);
        const table = protectedTable(counts);
        const { possible } = attacker([table], answers);
        for (const answer of answers) {
          if (table.shown[answer] !== undefined) {
            expect(table.shown[answer] % 5).toBe(0);
            expect(counts[answer]).toBeGreaterThanOrEqual(5);
          } else if (table.total >= 5) {
            const most = Math.max(...possible(answer)(0, 1));
            expect(most).toBeGreaterThanOrEqual(5);
          }
        }
      }),
    );
  });
});

describe('tables that follow one another', () => {
  const people = (text: string): string[] => [...text];

  it('show what has come, a little late where it would give somebody away', () => {
    expect(publishedTable(people('aaaaabbbbbb'))).toEqual({ total: 10, shown: { a: 5, b: 5 } });
    expect(publishedTable(people('aaaa'))).toEqual({ total: 0, shown: {} });
  });

  it('are the same for whoever counts the same people again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANSWERS), { maxLength: 60 }), (all) => {
        const last = publishedTable(all);
        expect(publishedTable(all.slice(0, last.total))).toEqual(last);
      }),
    );
  });

  const expectConcealed = (tables: readonly ProtectedTable[]): void => {
    const { possible } = attacker(tables, ANSWERS);
    for (const answer of ANSWERS) {
      const between = possible(answer);
      for (let to = 1; to <= tables.length; to += 1) {
        for (let from = 0; from < to; from += 1) {
          const found = isFound(between(from, to));
          expect({ tables, answer, from, to, found }).toEqual({ tables, answer, from, to, found: false });
        }
      }
    }
  };
  const oneOfThree = fc.constantFrom('a', 'a', 'a', 'a', 'b', 'b', 'c');

  it('give no small group away that came between two of them, nor one that is withheld', () => {
    fc.assert(
      fc.property(fc.array(oneOfThree, { minLength: 5, maxLength: 20 }), (all) =>
        expectConcealed(everyTable(all).slice(0, 3)),
      ),
      { numRuns: 50 },
    );
  });

  it('give none away where groups stand just below a multiple of five', () => {
    const nearly = fc.constantFrom(7, 8, 9);
    fc.assert(
      fc.property(nearly, nearly, fc.array(oneOfThree, { minLength: 5, maxLength: 12 }), (a, b, more) =>
        expectConcealed(
          everyTable([...'a'.repeat(a), ...'b'.repeat(b), ...'c'.repeat(5), ...more]).slice(-2),
        ),
      ),
      { numRuns: 150 },
    );
  });
});

describe('a table of some beside one of all', () => {
  const beside = (part: Counts, whole: Counts) =>
    mayStandBeside(
      { counts: part, tables: [protectedTable(part)] },
      { counts: whole, tables: [protectedTable(whole)] },
    );

  it('is refused where one person more has an answer and nobody else could have it', () => {
    expect(beside({ a: 9, b: 9 }, { a: 10, b: 9 })).toBe(false);
  });

  it('may stand where those in the one alone are many, or the same in all that can be known', () => {
    expect(beside({ a: 9, b: 9 }, { a: 29, b: 30 })).toBe(true);
    expect(beside({ a: 6, b: 6 }, { a: 7, b: 6 })).toBe(true);
  });
});
