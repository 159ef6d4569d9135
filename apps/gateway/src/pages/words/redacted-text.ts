import type { TextRange } from '../answers/comment.js';

/** Stands for a part that was taken out until it is drawn; nobody can have typed it. */
export const REDACTION = '\u{E000}';

/** A text with each marker of a redaction as one character, so that a `[…]` that somebody typed stays what it is. */
export const markRedactions = (text: string, redactions: readonly TextRange[]): string => {
  const signs = [...text].map((sign) => (sign === REDACTION ? '' : sign));
  for (const { start, end } of redactions) {
    signs.fill('', start, end);
    signs[start] = REDACTION;
  }
  return signs.join('');
};
