import type { TextRange } from '@folkmoot/moderation-domain';

/** Where a part stands in a text, in code points. Throws for what is not there: the story does not fit itself. */
export const rangeOf = (text: string, part: string): TextRange => {
  const at = text.indexOf(part);
  if (at < 0) throw new Error(`"${part}" is not in "${text}"`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...part].length };
};
