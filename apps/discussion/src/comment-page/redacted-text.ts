import type { TextRange } from '@folkmoot/discussion-domain';

/** Stands where a part was taken out. */
export const MARKER = '[…]';
const MARKER_LENGTH = [...MARKER].length;

export interface RedactedText {
  readonly text: string;
  /** Where the markers stand in it, in code points. */
  readonly redactions: readonly TextRange[];
}

/** A text without some of its parts, which are in order and apart from each other. */
export const redactedText = (whole: string, parts: readonly TextRange[]): RedactedText => {
  const points = [...whole];
  const redactions: TextRange[] = [];
  let text = '';
  let length = 0;
  let from = 0;
  for (const { start, end } of parts) {
    text += points.slice(from, start).join('') + MARKER;
    length += start - from + MARKER_LENGTH;
    redactions.push({ start: length - MARKER_LENGTH, end: length });
    from = end;
  }
  return { text: text + points.slice(from).join(''), redactions };
};
