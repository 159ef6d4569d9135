import type { TextRange } from './case-events.js';
import { reject } from './case-rejections.js';

/** What people take for one character: no emoji, no flag and no letter with its accents is cut in two. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a text may be cut, in Unicode code points from its beginning, both ends included. */
const cutsOf = (text: string): ReadonlySet<number> => {
  const cuts = new Set([0]);
  let at = 0;
  for (const { segment } of characters.segment(text)) {
    at += [...segment].length;
    cuts.add(at);
  }
  return cuts;
};

/** Throws what is wrong with the parts of a text that are to go: there, inside, in order, between whole characters. */
export const checkRedaction = (text: string, ranges: readonly TextRange[] | undefined): void => {
  if (!ranges || ranges.length === 0) throw reject('redaction-empty');
  const length = [...text].length;
  const cuts = cutsOf(text);
  let before = 0;
  for (const { start, end } of ranges) {
    const part = { start, end };
    if (start >= end) throw reject('redaction-empty', part);
    if (start < 0 || end > length) throw reject('redaction-outside-text', { ...part, length });
    if (start < before) throw reject('redaction-overlaps', part);
    if (!cuts.has(start) || !cuts.has(end)) throw reject('redaction-splits-character', part);
    before = end;
  }
};

/** The parts of two redactions of one text, in order; parts that overlap become one. */
export const bothRedactions = (
  one: readonly TextRange[],
  other: readonly TextRange[],
): readonly TextRange[] => {
  const all = [...one, ...other].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: TextRange[] = [];
  for (const { start, end } of all) {
    const last = parts.at(-1);
    if (last && start < last.end) parts[parts.length - 1] = { ...last, end: Math.max(last.end, end) };
    else parts.push({ start, end });
  }
  return parts;
};
