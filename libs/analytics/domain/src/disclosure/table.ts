/** How many people gave each answer. */
export type Counts = Readonly<Record<string, number>>;

/** An answer may be any word, that of an inherited property too. */
export const countIn = (counts: Counts, answer: string): number =>
  Object.hasOwn(counts, answer) ? (counts[answer] as number) : 0;

/**
 * The smallest group that may be shown. Five is a common threshold of official statistics: see the Government
 * Statistical Service's guidance on disclosure control for tables, and Hundepool et al., "Statistical Disclosure Control"
 * (Wiley, 2012), chapter 4: primary suppression of small cells, secondary suppression of others that would give them away
 * by subtraction, and rounding.
 */
export const SMALLEST_GROUP = 5;

/** What may be known of people by answer. What is not in `shown` is withheld, be it few or nobody. */
export interface ProtectedTable {
  /** How many people there are in all: known to everybody. */
  readonly total: number;
  /** Rounded down to multiples of five. */
  readonly shown: Counts;
}

export const roundedDown = (count: number): number => count - (count % SMALLEST_GROUP);

const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Whether what is not shown is two groups at least, any of which could be five people or more. */
const hidesEnough = (hidden: number, total: number, shown: readonly number[]): boolean =>
  hidden >= 2 && total - shown.reduce((sum, count) => sum + roundedDown(count), 0) >= SMALLEST_GROUP;

/**
 * Withholds groups under five; and where any is withheld, as many of the next larger ones as it takes until two at least
 * are, and what is left of the total for them is five or more.
 */
export const protectedTable = (counts: Counts): ProtectedTable => {
  const total = totalOf(counts);
  const smallestFirst = Object.entries(counts).sort(
    ([a, one], [b, other]) => one - other || (a < b ? -1 : 1),
  );
  let hidden = smallestFirst.filter(([, count]) => count < SMALLEST_GROUP).length;
  const shownBehind = (from: number): number[] => smallestFirst.slice(from).map(([, count]) => count);
  while (hidden > 0 && hidden < smallestFirst.length && !hidesEnough(hidden, total, shownBehind(hidden))) {
    hidden += 1;
  }
  return {
    total,
    shown: Object.fromEntries(
      smallestFirst
        .slice(hidden)
        .map(([answer, count]) => [answer, roundedDown(count)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
};
