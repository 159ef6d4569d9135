/** In UTF-16 units; about twelve lines of a comment. */
const LONG = 900;
const SHOWN = 600;
const MOST_LINES = 14;
const SHOWN_LINES = 8;

export interface Folded {
  readonly head: string;
  /** Empty if the text is short enough to be shown whole. */
  readonly rest: string;
}

/** Splits a long text where a reader would pause: after a paragraph, a line, a sentence or at least a word. */
export const fold = (text: string): Folded => {
  const lines = text.split('\n');
  if (text.length <= LONG && lines.length <= MOST_LINES) return { head: text, rest: '' };
  const limit = Math.min(SHOWN, lines.slice(0, SHOWN_LINES).join('\n').length);
  const at = pauseBefore(text, limit);
  return { head: text.slice(0, at).trimEnd(), rest: text.slice(at).trim() };
};

const pauseBefore = (text: string, limit: number): number => {
  const start = text.slice(0, limit);
  for (const [pause, earliest] of [
    ['\n\n', 0.4],
    ['\n', 0.5],
    ['. ', 0.5],
    [' ', 0.3],
  ] as const) {
    const at = start.lastIndexOf(pause);
    if (at >= limit * earliest) return at + pause.length;
  }
  // One endless word: cut anywhere but within a character.
  return isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
};

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
