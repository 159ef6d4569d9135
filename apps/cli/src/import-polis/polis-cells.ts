/** Polis numbers comments and people from 0; typed arrays hold them in 32 bits. */
const HIGHEST_ID = 2 ** 31 - 1;
const LAST_INSTANT = 8.64e15;

const whole = (cell: string | undefined, highest: number): number | undefined => {
  if (cell === undefined || !/^\d{1,16}$/.test(cell)) return undefined;
  const value = Number(cell);
  return value <= highest ? value : undefined;
};

export const idIn = (cell: string | undefined): number | undefined => whole(cell, HIGHEST_ID);

/** Earlier ones are broken: seconds for milliseconds, or a clock that was never set. */
const FIRST_INSTANT = Date.UTC(2000, 0);

/** Why nothing can have happened at an instant; undefined if it can. */
export const implausible = (at: number, now = Date.now()): string | undefined => {
  if (at < FIRST_INSTANT) return `timestamp ${at} lies before the year 2000`;
  return at > now ? `timestamp ${at} lies in the future` : undefined;
};

/** UTC milliseconds. */
export const instantIn = (cell: string | undefined): number | undefined => whole(cell, LAST_INSTANT);

/** 1, 0 or -1: of a vote as its file means it; of `moderated`, accepted, not looked at, rejected. */
export type Trit = 1 | 0 | -1;
const TRITS: Readonly<Record<string, Trit>> = { '1': 1, '0': 0, '-1': -1 };
export const tritIn = (cell: string | undefined): Trit | undefined =>
  cell !== undefined && Object.hasOwn(TRITS, cell) ? TRITS[cell] : undefined;

/** A cell as a problem quotes it: short, on one line. */
export const quoted = (cell: string | undefined): string => JSON.stringify((cell ?? '').slice(0, 40));
