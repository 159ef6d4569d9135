import { type Course, courseOf, type Rows, UNBOUNDED } from './courses.js';
import { SMALLEST_GROUP } from './table.js';

/** Those who gave an answer and came after one stage (0: from the beginning), up to another. */
interface Newcomers {
  readonly answer: number;
  readonly after: number;
  readonly upTo: number;
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_GROUP;

/** Tries somebody of each other answer, until one can be exchanged. */
const withAnybody = (rows: Rows, answer: number, exchange: (other: number) => boolean): boolean => {
  for (let other = 0; other < rows.answers; other += 1) if (other !== answer && exchange(other)) return true;
  return false;
};

/** From a stage of the newcomers' end on, for as long as it takes until it fits. */
const towardsTheEnd = (rows: Rows, { upTo }: Newcomers, exchange: (to: number) => boolean): boolean => {
  for (let to = upTo; to <= rows.last; to += 1) if (exchange(to)) return true;
  return false;
};

const towardsTheBeginning = ({ after }: Newcomers, exchange: (from: number) => boolean): boolean => {
  for (let from = after; from >= 1; from -= 1) if (exchange(from)) return true;
  return false;
};

/** One newcomer fewer: the first of them had another answer, or somebody had theirs before. */
const oneFewer = (rows: Rows, course: Course, of: Newcomers): boolean => {
  const { answer, after, upTo } = of;
  let first = after + 1;
  while (first < upTo && course.at(first, answer) <= course.at(after, answer)) first += 1;
  let before = upTo - 1;
  while (before > after && course.at(before, answer) >= course.at(upTo, answer)) before -= 1;
  return (
    towardsTheEnd(rows, of, (to) =>
      withAnybody(rows, answer, (other) => course.exchange(answer, other, first, to)),
    ) ||
    towardsTheBeginning(of, (from) =>
      withAnybody(rows, answer, (other) => course.exchange(other, answer, from, before)),
    )
  );
};

/** One newcomer more: somebody who came had this answer too, or one who was there before had another. */
const oneMore = (rows: Rows, course: Course, of: Newcomers): boolean => {
  const { answer, after, upTo } = of;
  return (
    towardsTheEnd(rows, of, (to) =>
      withAnybody(rows, answer, (other) => course.exchange(other, answer, upTo, to)),
    ) ||
    towardsTheBeginning(of, (from) =>
      withAnybody(rows, answer, (other) => course.exchange(answer, other, from, after)),
    )
  );
};

/**
 * Another course of events, with the same tables, that had none of the newcomers, or five at least: up to which stage it
 * differs from what really happened. Undefined if there is none.
 */
const concealedWithin = (rows: Rows, newcomers: Newcomers): number | undefined => {
  const { answer, after, upTo } = newcomers;
  for (const change of [oneFewer, oneMore]) {
    const course = courseOf(rows);
    const stillSmall = (): boolean => isSmall(course.at(upTo, answer) - course.at(after, answer));
    while (stillSmall() && change(rows, course, newcomers));
    if (!stillSmall()) return course.reach();
  }
  return undefined;
};

/** Newcomers of whom nothing that is published later can tell any more, by name. */
export type Settled = Set<string>;

/** Answers that were never shown. Where there are two, each of them may have been the other, so nothing tells of any. */
const neverShown = ({ last, answers, highs }: Rows): ReadonlySet<number> => {
  const never = new Set<number>();
  for (let answer = 0; answer < answers; answer += 1) {
    let at = 1;
    while (at <= last && (highs[at] as Int32Array)[answer] === UNBOUNDED) at += 1;
    if (at > last) never.add(answer);
  }
  return never.size >= 2 ? never : new Set();
};

/**
 * Whether somebody who has kept all these tables, knows every total exactly and subtracts cannot tell that a group under
 * five came between any two of them, or is in one of them. `settled` is kept from one table to the next.
 */
export const concealAll = (rows: Rows, settled: Settled = new Set()): boolean => {
  const safe = neverShown(rows);
  const isConcealed = (newcomers: Newcomers): boolean => {
    const { answer, after, upTo } = newcomers;
    const name = `${answer} ${after} ${upTo}`;
    if (settled.has(name)) return true;
    const within = concealedWithin(rows, newcomers);
    // What leaves the last stage, and the one before it, as they are does not depend on what comes.
    if (within !== undefined && within + 1 < rows.last) settled.add(name);
    return within !== undefined;
  };
  for (let answer = 0; answer < rows.answers; answer += 1) {
    if (safe.has(answer)) continue;
    for (let upTo = rows.last; upTo >= 1; upTo -= 1) {
      const count = (rows.counts[upTo] as Int32Array)[answer] as number;
      // The further back, the more have come since: whoever goes on would find no small group any more.
      for (let after = upTo - 1; after >= 0; after -= 1) {
        const came = count - ((rows.counts[after] as Int32Array)[answer] as number);
        if (came >= SMALLEST_GROUP) break;
        if (came > 0 && !isConcealed({ answer, after, upTo })) return false;
      }
    }
  }
  return true;
};
