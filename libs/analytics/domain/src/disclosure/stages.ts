import { rangeIn } from './concealment.js';
import { type Counts, countIn, protectedTable, type ProtectedTable, SMALLEST_GROUP } from './table.js';

/** A table that was published when so many people had come; the first of all is of nobody. */
interface Stage {
  readonly counts: Counts;
  readonly table: ProtectedTable;
}

/** Those who gave an answer and came after one stage, up to another. */
interface Newcomers {
  readonly answer: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const countAt = (stages: readonly Stage[], at: number, answer: string): number =>
  countIn((stages[at] as Stage).counts, answer);
const lowAt = (stages: readonly Stage[], at: number, answer: string): number =>
  rangeIn((stages[at] as Stage).table, answer).low;
const highAt = (stages: readonly Stage[], at: number, answer: string): number =>
  rangeIn((stages[at] as Stage).table, answer).high;

/** `from` to `to`, both included. */
const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/**
 * Whether the newcomers could all have given other answers, from the stage in which each of them came to `end` (they then
 * give way to others who come later), while every published table stays as it is.
 */
const couldBeNobody = (
  stages: readonly Stage[],
  answers: readonly string[],
  { answer, from, to, count }: Newcomers,
  end: number,
): boolean => {
  const before = countAt(stages, from, answer);
  const gone = (at: number): number => Math.min(countAt(stages, at, answer) - before, count);
  const changed = span(from + 1, end);
  if (changed.some((at) => countAt(stages, at, answer) - gone(at) < lowAt(stages, at, answer))) return false;

  const more = new Map<string, number[]>(answers.map((other) => [other, stages.map(() => 0)]));
  const takesOne = (other: string, since: number): boolean => {
    const added = more.get(other) as number[];
    const fits =
      span(since, end).every(
        (at) => countAt(stages, at, other) + (added[at] as number) < highAt(stages, at, other),
      ) &&
      (end === stages.length - 1 ||
        countAt(stages, end, other) + (added[end] as number) < countAt(stages, end + 1, other));
    if (fits) for (const at of span(since, end)) added[at] = (added[at] as number) + 1;
    return fits;
  };
  return span(1, count).every((nth) => {
    const since = span(from + 1, to).find((at) => gone(at) >= nth) as number;
    return answers.some((other) => other !== answer && takesOne(other, since));
  });
};

/** Whether others who came in the last of these stages could have given this answer too, so that they are enough. */
const couldBeEnough = (
  stages: readonly Stage[],
  answers: readonly string[],
  { answer, to, count }: Newcomers,
  end: number,
): boolean => {
  const missing = SMALLEST_GROUP - count;
  const changed = span(to, end);
  const fits =
    changed.every((at) => countAt(stages, at, answer) + missing <= highAt(stages, at, answer)) &&
    (end === stages.length - 1 || countAt(stages, end, answer) + missing <= countAt(stages, end + 1, answer));
  const spare = (other: string): number =>
    Math.min(
      countAt(stages, to, other) - countAt(stages, to - 1, other),
      ...changed.map((at) => countAt(stages, at, other) - lowAt(stages, at, other)),
    );
  return fits && answers.reduce((sum, other) => (other === answer ? sum : sum + spare(other)), 0) >= missing;
};

const isConcealed = (stages: readonly Stage[], answers: readonly string[], newcomers: Newcomers): boolean =>
  [newcomers.to, stages.length - 1].some(
    (end) => couldBeNobody(stages, answers, newcomers, end) || couldBeEnough(stages, answers, newcomers, end),
  );

/**
 * Whether somebody who has kept all these tables, knows every total exactly and subtracts cannot tell that a group under
 * five came between any two of them. For each such group there is another course of events that would have given the same
 * tables, in which it is nobody or five at least.
 */
export const concealAll = (stages: readonly Stage[]): boolean => {
  const last = stages.length - 1;
  const answers = Object.keys((stages[last] as Stage).counts);
  return span(1, last).every((to) =>
    span(0, to - 1).every((from) =>
      answers.every((answer) => {
        const count = countAt(stages, to, answer) - countAt(stages, from, answer);
        return (
          count === 0 || count >= SMALLEST_GROUP || isConcealed(stages, answers, { answer, from, to, count })
        );
      }),
    ),
  );
};

/** The next table is of a tenth more people at least, so that there are few to compare. */
const GROWTH = 10;
/** After a table that may not be published, the next attempt is a hundredth later. */
const ATTEMPTS = 100;

/**
 * The table that may be shown of people who came one after the other, each with an answer: of as many of the first of them
 * as can be told without giving away a small group to whoever has kept every earlier table. So a table is a little late
 * sometimes: it waits until more have come. That depends on who came before alone: whoever makes it again gets the same.
 */
export const publishedTable = (answers: readonly string[]): ProtectedTable => {
  const counts: Record<string, number> = {};
  let stages: readonly Stage[] = [{ counts: {}, table: { total: 0, shown: {} } }];
  let due = SMALLEST_GROUP;
  for (const [index, answer] of answers.entries()) {
    counts[answer] = countIn(counts, answer) + 1;
    const total = index + 1;
    if (total < due) continue;
    const soFar = { ...counts };
    const next = [...stages, { counts: soFar, table: protectedTable(soFar) }];
    if (concealAll(next)) {
      stages = next;
      due = total + Math.max(SMALLEST_GROUP, Math.ceil(total / GROWTH));
    } else {
      due = total + Math.ceil(total / ATTEMPTS);
    }
  }
  return (stages.at(-1) as Stage).table;
};
