/** Digits in a row, in UTF-16 code units. */
export interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const DIGITS = /\d+/g;

/**
 * Groups of digits that belong together: between two of them stands nothing but what `between` allows. A letter at either end
 * breaks a group, so that `A4` or `07911x` is none.
 */
export const numberGroups = (text: string, between: RegExp): readonly (readonly Group[])[] => {
  const runs: Group[][] = [];
  let last: Group | undefined;
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    const group = { digits, start: index, end: index + digits.length };
    if (touchesLetter(text, group)) last = undefined;
    else {
      if (last && group.start - last.end <= FARTHEST && between.test(text.slice(last.end, group.start))) {
        (runs.at(-1) as Group[]).push(group);
      } else runs.push([group]);
      last = group;
    }
  }
  return runs;
};

const FARTHEST = 3;
const LETTER = /[\p{L}_]/u;

const touchesLetter = (text: string, { start, end }: Group): boolean =>
  LETTER.test(text.charAt(start - 1)) || LETTER.test(text.charAt(end));
