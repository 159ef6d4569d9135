/** An instant in UTC with milliseconds, as `Date.toISOString()` writes it; instants compare as plain strings. */
export type Instant = string;

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

export const addMilliseconds = (instant: Instant, milliseconds: number): Instant =>
  instantOf(Date.parse(instant) + milliseconds);

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
