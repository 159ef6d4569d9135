import type { TextRange } from '@folkmoot/moderation-domain';
import type { Group } from './number-groups.js';

/**
 * The longest stretches of neighbouring groups that `is` knows, not overlapping. A stretch has at most `longest` digits, so
 * that each group begins only a handful.
 */
export const stretches = (
  groups: readonly Group[],
  longest: number,
  is: (stretch: readonly Group[]) => boolean,
): readonly TextRange[] => {
  const found: TextRange[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    const end = longestFrom(groups, from, longest, is);
    if (end === undefined) continue;
    found.push({ start: (groups[from] as Group).start, end: (groups[end - 1] as Group).end });
    from = end - 1;
  }
  return found;
};

const longestFrom = (
  groups: readonly Group[],
  from: number,
  longest: number,
  is: (stretch: readonly Group[]) => boolean,
): number | undefined => {
  let end = from;
  let digits = 0;
  while (end < groups.length && digits + (groups[end] as Group).digits.length <= longest) {
    digits += (groups[end] as Group).digits.length;
    end += 1;
  }
  for (; end > from; end -= 1) if (is(groups.slice(from, end))) return end;
  return undefined;
};
