import type { ProtectedTable } from '../src/disclosure/table.js';

const SHOWN_WIDTH = 4;

/** Growing numbers of one group, one for each table. */
type Course = readonly number[];

/**
 * For specs: somebody who has kept every table that was published, knows every total exactly and that people only come,
 * never go, and tries out all there could be. Answers for a group which numbers of people may have come between two
 * tables (0: before the first one).
 */
export const attacker = (tables: readonly ProtectedTable[], answers: readonly string[]) => {
  const coursesOf = (answer: string): Course[] =>
    tables.reduce<Course[]>(
      (courses, { total, shown }) =>
        courses.flatMap((course) => {
          const least = course.at(-1) ?? 0;
          const count = shown[answer];
          const low = Math.max(least, count ?? 0);
          const high = count === undefined ? total : count + SHOWN_WIDTH;
          return Array.from({ length: Math.max(0, high - low + 1) }, (_, more) => [...course, low + more]);
        }),
      [[]],
    );
  const nameOf = (sums: Course): string => sums.join();
  const plus = (a: Course, b: Course): Course => a.map((one, at) => one + (b[at] as number));
  const fits = (sums: Course): boolean => sums.every((sum, at) => sum <= (tables[at]?.total ?? 0));

  /** Every sum that the groups of these answers can have together. */
  const sumsOf = (of: readonly string[]): ReadonlyMap<string, Course> =>
    of.reduce<ReadonlyMap<string, Course>>(
      (sums, answer) => {
        const next = new Map<string, Course>();
        for (const course of coursesOf(answer)) {
          for (const sum of sums.values()) {
            const both = plus(sum, course);
            if (fits(both)) next.set(nameOf(both), both);
          }
        }
        return next;
      },
      new Map([[nameOf(tables.map(() => 0)), tables.map(() => 0)]]),
    );

  return {
    possible(answer: string): (from: number, to: number) => ReadonlySet<number> {
      const others = sumsOf(answers.filter((other) => other !== answer));
      const courses = coursesOf(answer).filter((course) =>
        others.has(nameOf(tables.map(({ total }, at) => total - (course[at] as number)))),
      );
      return (from, to) =>
        new Set(courses.map((course) => (course[to - 1] ?? 0) - (from === 0 ? 0 : (course[from - 1] ?? 0))));
    },
  };
};
