import type { TextRange } from '@folkmoot/moderation-domain';
import validator from 'validator';

const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/giu;
/** How far before the postcode its house number may stand, in UTF-16 code units. */
const FARTHEST = 80;

/** A house number: `12`, `12a`, `12-14`; not a price, a part of a date, time or longer number. */
const HOUSE_NUMBER = /(?<![\p{L}\p{N}£$€#.:/-])\d{1,4}[a-z]?(?:-\d{1,4}[a-z]?)?(?=[\s,])(?!,\d)/giu;
/** What comes before the number when it counts something else. */
const COUNTED_BEFORE = /(?:\b(?:bus|route|line|platform|page|unit price|aged?|stop|junction)|[£$€])\s*$/i;
const STREET =
  /\b(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|way|court|ct|gardens|gdns|place|pl|terrace|square|sq|crescent|cres|grove|row|mews|walk|house|hill|rise|view|parade|quay|wharf|vale|yard|estate)\b/i;
const CAPITALISED = /^\s*,?\s*\p{Lu}/u;
const DATES = /^\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;
const NEW_SENTENCE = /(?<!\b(?:st|rd|ave|ln|cl|dr|ct|pl|sq|no))[.!?;]\s+\p{Lu}|\n\s*\n/iu;

/** A house number with its postcode: either alone leads to nobody's door. The range reaches from one to the other. */
export const homeAddresses = (text: string): readonly TextRange[] =>
  Array.from(text.matchAll(POSTCODE)).flatMap(({ 0: postcode, index }) => {
    if (!validator.isPostalCode(postcode, 'GB')) return [];
    const from = Math.max(0, index - FARTHEST);
    const start = houseBefore(text.slice(from, index));
    return start === undefined ? [] : [{ start: from + start, end: index + postcode.length }];
  });

/** Where in what stands before a postcode its house number begins. */
const houseBefore = (before: string): number | undefined => {
  for (const { 0: number, index } of before.matchAll(HOUSE_NUMBER)) {
    const between = before.slice(index + number.length);
    if (COUNTED_BEFORE.test(before.slice(0, index)) || NEW_SENTENCE.test(between)) continue;
    if (/^[\s,]*$/.test(between)) return index;
    if (!DATES.test(between) && (STREET.test(between) || CAPITALISED.test(between))) return index;
  }
  return undefined;
};
