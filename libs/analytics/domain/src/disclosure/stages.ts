import { concealAll, type Settled } from './concealing.js';
import { type Rows, UNBOUNDED } from './courses.js';
import { type Counts, countIn, protectedTable, type ProtectedTable, SMALLEST_GROUP } from './table.js';

/** A table that was published when so many people had come. */
interface Stage {
  readonly table: ProtectedTable;
  readonly counts: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
}

/** The answers in the order in which they were first given. */
const stageOf = (counts: Counts, answers: readonly string[]): Stage => {
  const table = protectedTable(counts);
  const isShown = (answer: string): boolean => Object.hasOwn(table.shown, answer);
  return {
    table,
    counts: Int32Array.from(answers, (answer) => countIn(counts, answer)),
    lows: Int32Array.from(answers, (answer) => countIn(table.shown, answer)),
    highs: Int32Array.from(answers, (answer) =>
      isShown(answer) ? countIn(table.shown, answer) + SMALLEST_GROUP - 1 : UNBOUNDED,
    ),
  };
};

const rowsOf = (nobody: Stage, stages: readonly Stage[], answers: number): Rows => {
  const all = [nobody, ...stages];
  return {
    last: stages.length,
    answers,
    counts: all.map(({ counts }) => counts),
    lows: all.map(({ lows }) => lows),
    highs: all.map(({ highs }) => highs),
  };
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
export const publishedTable = (people: readonly string[]): ProtectedTable => {
  const answers = [...new Set(people)];
  const nobody = stageOf({}, answers);
  const counts: Record<string, number> = {};
  const settled: Settled = new Set();
  let known = 0;
  let stages: readonly Stage[] = [];
  let due = SMALLEST_GROUP;
  for (const [index, answer] of people.entries()) {
    const before = countIn(counts, answer);
    if (before === 0) known += 1;
    counts[answer] = before + 1;
    const total = index + 1;
    if (total < due) continue;
    const next = [...stages, stageOf(counts, answers)];
    if (concealAll(rowsOf(nobody, next, known), settled)) {
      stages = next;
      due = total + Math.max(SMALLEST_GROUP, Math.ceil(total / GROWTH));
    } else {
      due = total + Math.ceil(total / ATTEMPTS);
    }
  }
  return stages.at(-1)?.table ?? nobody.table;
};
