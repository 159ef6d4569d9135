/** A word where it stands, in UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without case and accents, so that `Café` is `cafe`. */
  readonly folded: string;
}

/**
 * Letters and digits in a row. Scripts that put no spaces between words are taken character by character, so that a phrase is
 * found within a sentence.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv;

/** Accents of the alphabets that have case; the vowel signs of others are letters in their own right. */
const ACCENTS = /[\u0300-\u036f]/g;

const PLAIN = /^[0-9A-Za-z]*$/;

/** The plain words of most texts need no more than small letters, which takes a tenth of the time. */
export const folded = (word: string): string =>
  PLAIN.test(word)
    ? word.toLowerCase()
    : word.normalize('NFKD').replace(ACCENTS, '').toUpperCase().toLowerCase();

export const wordsIn = (text: string): readonly Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: folded(word),
  }));

/** What two texts share that say the same: their words in order, without case, accents, blanks and punctuation. */
export const sameWords = (text: string): string =>
  wordsIn(text)
    .map((word) => word.folded)
    .join(' ');
