import type { Check } from './facts.js';

/** Discussion's own limit, in Unicode code points; what is longer came around it: an import, another version. */
export const LONGEST_COMMENT = 5_000;

/** Something that is seen: no spaces, controls, formats, fillers, and not the empty braille cell. */
const SHOWS = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A comment that says nothing, or more than a comment may. */
export const length: Check = ({ text }) => {
  if (!SHOWS.test(text)) return [{ check: 'length', kind: 'empty', urgency: 1 }];
  return text.length > LONGEST_COMMENT && [...text].length > LONGEST_COMMENT
    ? [{ check: 'length', kind: 'too-long', urgency: 1 }]
    : [];
};
