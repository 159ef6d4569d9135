import { countIn, type Counts, type ProtectedTable, SMALLEST_GROUP } from './table.js';

/** Between which numbers a count may lie, for all that is published. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What a table alone says of a group; what is withheld is bounded by the total only, which {@link conceals} keeps. */
export const rangeIn = ({ shown }: ProtectedTable, answer: string): Range => {
  if (!Object.hasOwn(shown, answer)) return { low: 0, high: Number.POSITIVE_INFINITY };
  const low = countIn(shown, answer);
  return { low, high: low + SMALLEST_GROUP - 1 };
};

/** People at one moment, and what else could be true of them: nothing else that is published would be different. */
export interface Moment {
  readonly counts: Counts;
  rangeOf(answer: string): Range;
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

/**
 * Whether nobody can tell that a group under five lies between two sets of people, of which the one is part of the
 * other: those who came in between, or those in one set alone. For each such group there must be another distribution of
 * the larger set (`moment`) over the answers, with the same total and everything published as it is, in which the group is
 * nobody or five at least.
 */
export const conceals = (answers: readonly string[], part: Counts, moment: Moment): boolean => {
  const { counts, rangeOf } = moment;
  const countOf = (answer: string): number => countIn(counts, answer);
  /** How many people of other answers there could be more, or fewer. */
  const room = (except: string, roomOf: (answer: string) => number): number =>
    answers.reduce((sum, answer) => (answer === except ? sum : sum + roomOf(answer)), 0);

  return answers.every((answer) => {
    const between = countOf(answer) - countIn(part, answer);
    if (!isSmall(between)) return true;
    const { low, high } = rangeOf(answer);
    const toNobody = between;
    const couldBeNobody =
      countOf(answer) - toNobody >= low &&
      room(answer, (other) => rangeOf(other).high - countOf(other)) >= toNobody;
    const toEnough = SMALLEST_GROUP - between;
    const couldBeEnough =
      countOf(answer) + toEnough <= high &&
      room(answer, (other) => countOf(other) - rangeOf(other).low) >= toEnough;
    return couldBeNobody || couldBeEnough;
  });
};
