import { DAY, HOUR, type Instant, MINUTE } from '@folkmoot/kernel';

/**
 * In milliseconds, ascending. A time is counted under the first bound that it does not exceed, or behind the last; so numbers
 * need no single times, and a median is known to within a bound.
 */
export const TIME_BOUNDS: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 1.5, 2, 3, 4, 6, 8, 10, 12, 18].map((hours) => hours * HOUR),
  ...[1, 1.5, 2, 3, 4, 5, 6, 7, 10, 14, 21, 28, 60, 90].map((days) => days * DAY),
];

/** The place of the bound; behind the last one for what took longer still. */
export const boundOf = (from: Instant, to: Instant): number => {
  const took = Math.max(0, Date.parse(to) - Date.parse(from));
  const at = TIME_BOUNDS.findIndex((bound) => took <= bound);
  return at === -1 ? TIME_BOUNDS.length : at;
};

/**
 * In minutes: a bound that at least this share of the times kept, and the smallest such; undefined if there are none, or
 * if so many took longer than any bound.
 */
export const within = (times: Readonly<Record<string, number>>, percent: number): number | undefined => {
  const all = Object.values(times).reduce((sum, one) => sum + one, 0);
  if (all === 0) return undefined;
  let sum = 0;
  const at = TIME_BOUNDS.findIndex((_, place) => (sum += times[place] ?? 0) * 100 >= all * percent);
  return at === -1 ? undefined : (TIME_BOUNDS[at] as number) / MINUTE;
};
