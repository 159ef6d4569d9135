import { conceals, rangeIn } from './concealment.js';
import { countIn, type Counts, type ProtectedTable } from './table.js';

/** People by answer and what is published of them. */
export interface Published {
  readonly counts: Counts;
  readonly tables: readonly ProtectedTable[];
}

/**
 * Whether tables of some people may stand beside a table of all: whoever subtracts them must not find a small group of
 * those who are in the one alone. Where one answer stands in several tables of the part, their numbers add up.
 */
export const mayStandBeside = (part: Published, whole: Published): boolean => {
  const answers = [...new Set([...Object.keys(part.counts), ...Object.keys(whole.counts)])];
  return conceals(answers, part.counts, {
    counts: whole.counts,
    rangeOf(answer) {
      const ranges = whole.tables.map((table) => rangeIn(table, answer));
      return {
        low: Math.max(
          countIn(part.counts, answer),
          ranges.reduce((sum, { low }) => sum + low, 0),
        ),
        high: ranges.reduce((sum, { high }) => sum + high, 0),
      };
    },
  });
};
