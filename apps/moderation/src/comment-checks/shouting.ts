import type { Check } from './facts.js';
import { rangesOf } from './ranges.js';

/** Words in a row of letters; a one-letter word says nothing about its case. */
const CASED = /\p{L}[\p{L}\p{M}]+/gu;
const CAPITALS = /^[\p{Lu}\p{Lt}\p{M}]+$/u;
/** Abbreviations are seldom longer: NHS, HMRC. */
const LONGEST_ABBREVIATION = 4;

/** What has to be in capitals before it is shouting: so many words, some of them no abbreviations, most of the text. */
const WORDS = 5;
const LONG_WORDS = 3;
const SHARE = 0.6;

/** A text mostly in capitals. Scripts without case cannot shout. */
export const shouting: Check = ({ text }) => {
  const words = Array.from(text.matchAll(CASED), ({ 0: word, index }) => ({ word, start: index }));
  const shouted = words.filter(({ word }) => CAPITALS.test(word));
  if (shouted.length < WORDS || shouted.length < words.length * SHARE) return [];
  if (shouted.filter(({ word }) => word.length > LONGEST_ABBREVIATION).length < LONG_WORDS) return [];
  const ranges = shouted.map(({ word, start }) => ({ start, end: start + word.length }));
  return [{ check: 'shouting', urgency: 1, ranges: rangesOf(text, ranges) }];
};
