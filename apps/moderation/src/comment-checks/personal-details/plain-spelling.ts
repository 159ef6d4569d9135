const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;
const OTHER_BLANKS = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const OTHER_HYPHENS = /[\u2010-\u2015\u2212\uff0d]/g;

/**
 * Digits, blanks and hyphens as ASCII has them, each in its place: the result is as long as the text, so that what is found in
 * one stands in the other.
 */
export const plainSpelling = (text: string): string =>
  text
    .replace(OTHER_DIGITS, (digit) => String(valueOf(digit.charCodeAt(0))))
    .replace(OTHER_BLANKS, ' ')
    .replace(OTHER_HYPHENS, '-');

const FIRST_DIGITS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

const valueOf = (code: number): number => code - (FIRST_DIGITS.findLast((first) => first <= code) as number);
