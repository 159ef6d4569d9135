import { rejecting } from '@folkmoot/kernel';

export const statementRejections = {
  'statement-missing': { kind: 'invalid', title: 'Say why: the author is told, in your words' },
  'statement-too-long': { kind: 'invalid', title: 'The statement is too long' },
} as const;
const reject = rejecting(statementRejections);

/** In Unicode code points. */
export const STATEMENT_LIMIT = 2_000;

/** Something that is seen: no spaces, controls, formats, fillers, and not the empty braille cell. */
const SHOWS = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

export const saysSomething = (text: string | undefined): text is string =>
  text !== undefined && SHOWS.test(text);

/** How long a text is for people: an emoji is one, however it is stored. */
export const lengthOf = (text: string): number => [...text].length;

/** The statement as it is kept; blanks alone are none. Whoever was forgotten is told nothing, so nothing is kept. */
export const statementOf = (
  given: string | undefined,
  { needed, forgotten }: { readonly needed: boolean; readonly forgotten: boolean },
): { readonly statement?: string } => {
  if (forgotten) return {};
  if (!saysSomething(given)) {
    if (needed) throw reject('statement-missing');
    return {};
  }
  const length = lengthOf(given);
  if (length > STATEMENT_LIMIT) throw reject('statement-too-long', { length, limit: STATEMENT_LIMIT });
  return { statement: given };
};
