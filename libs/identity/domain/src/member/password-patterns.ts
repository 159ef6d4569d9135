/** One short part again and again ("abcabcabcabc"), or very few different signs. */
export const isRepetition = (password: string): boolean => {
  const signs = [...password.toLowerCase()];
  if (new Set(signs).size < 4) return true;
  for (let period = 1; period <= signs.length / 2 && period <= 6; period += 1) {
    if (signs.every((sign, at) => at < period || sign === signs[at - period])) return true;
  }
  return false;
};

/** Rows and diagonals of the usual keyboards (QWERTY, QWERTZ, AZERTY). */
const ROWS = [
  '1234567890-=',
  'qwertyuiop[]',
  'qwertzuiopü+',
  'azertyuiop^$',
  "asdfghjkl;'",
  'qsdfghjklm',
  'zxcvbnm,./',
  'yxcvbnm,.-',
  'wxcvbn,;:!',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
];

const NEXT = new Set(ROWS.flatMap((row) => [...row].slice(1).map((sign, at) => (row[at] as string) + sign)));

const follows = (a: string, b: string): boolean => {
  const step = (b.codePointAt(0) as number) - (a.codePointAt(0) as number);
  return Math.abs(step) <= 1 || NEXT.has(a + b) || NEXT.has(b + a);
};

/** What stands beside runs makes a password of its own if it is this long. */
const ENOUGH = 12;

/** Runs of three and more neighbours, in the alphabet or on the keyboard, that leave less than a third over. */
export const isSequence = (password: string): boolean => {
  const signs = [...password.toLowerCase()];
  let inRuns = 0;
  let run = 1;
  for (let at = 1; at <= signs.length; at += 1) {
    if (at < signs.length && follows(signs[at - 1] as string, signs[at] as string)) {
      run += 1;
    } else {
      if (run >= 3) inRuns += run;
      run = 1;
    }
  }
  return inRuns * 3 > signs.length * 2 && signs.length - inRuns < ENOUGH;
};
