import type { TextRange } from '@folkmoot/moderation-domain';

/** More than a moderator would look at. */
export const MOST_RANGES = 50;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Ranges in code points out of ranges in UTF-16 code units: in order, not overlapping, and widened to whole characters as
 * a reader sees them, so that each can be redacted as it stands.
 */
export const rangesOf = (text: string, units: readonly TextRange[]): readonly TextRange[] => {
  if (units.length === 0) return [];
  const segments = graphemes.segment(text);
  const whole = units
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .slice(0, MOST_RANGES)
    .map(({ start, end }) => ({
      start: segments.containing(start)?.index ?? 0,
      end: endOf(segments.containing(end - 1)) ?? text.length,
    }));
  const pointAt = codePointsIn(text);
  return joined(whole).map(({ start, end }) => ({ start: pointAt(start), end: pointAt(end) }));
};

const endOf = (segment: Intl.SegmentData | undefined): number | undefined =>
  segment && segment.index + segment.segment.length;

const joined = (ranges: readonly TextRange[]): readonly TextRange[] => {
  const result: TextRange[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    if (last && range.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else result.push(range);
  }
  return result;
};

/** Counts code points up to ever later places, in one walk. */
const codePointsIn = (text: string): ((unit: number) => number) => {
  let at = 0;
  let points = 0;
  return (unit) => {
    while (at < unit) {
      at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
      points += 1;
    }
    return points;
  };
};
