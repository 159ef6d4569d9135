import type { RuleMatch } from './compiled-rules.js';
import { type Word, wordsIn } from './words.js';

interface Branch {
  readonly next: Map<string, Branch>;
  /** Which phrase ends here. */
  phrase?: number;
}

const branch = (): Branch => ({ next: new Map() });

/**
 * Finds phrases at word boundaries, whatever their case and accents: one step a word and no more than a phrase is long, however
 * many phrases there are. Ranges are in UTF-16 code units.
 */
export const phraseTree = (phrases: readonly string[]): ((text: string) => readonly RuleMatch[]) => {
  const root = branch();
  phrases.forEach((phrase, index) => plant(root, wordsIn(phrase), index));
  return (text) => {
    if (root.next.size === 0) return [];
    const words = wordsIn(text);
    return words.flatMap(({ start }, from) => {
      const found = longestFrom(root, words, from);
      return found ? [{ rule: found.phrase, range: { start, end: found.end } }] : [];
    });
  };
};

const plant = (root: Branch, words: readonly Word[], phrase: number): void => {
  if (words.length === 0) return;
  let at = root;
  for (const { folded } of words) {
    const next = at.next.get(folded) ?? branch();
    at.next.set(folded, next);
    at = next;
  }
  at.phrase ??= phrase;
};

const longestFrom = (root: Branch, words: readonly Word[], from: number) => {
  let found: { readonly phrase: number; readonly end: number } | undefined;
  let at: Branch | undefined = root;
  for (let index = from; index < words.length; index += 1) {
    const word = words[index] as Word;
    at = at.next.get(word.folded);
    if (!at) break;
    if (at.phrase !== undefined) found = { phrase: at.phrase, end: word.end };
  }
  return found;
};
