import type { KnownCommentDocument } from './known-comment-document.js';
import type { KnownComments } from './known-comments.js';

/** Of a comment in a list, in Unicode code points. */
const BEGINNING = 160;

/** The first words. Cut between whole characters; half a family emoji would be another one. */
export const beginningOf = (text: string): string => {
  if (text.length <= BEGINNING) return text;
  let length = 0;
  let beginning = '';
  for (const { segment } of graphemes.segment(text.slice(0, BEGINNING * 8))) {
    length += [...segment].length;
    if (length > BEGINNING) return `${beginning}…`;
    beginning += segment;
  }
  return beginning;
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** By id, the first words of those of the comments that may be shown; none where they were erased. Read anew each time, kept nowhere. */
export const beginningsOf = async (
  comments: Pick<KnownComments, 'getMany' | 'texts'>,
  commentIds: readonly string[],
  mayBeShown: (comment: KnownCommentDocument) => boolean,
): Promise<ReadonlyMap<string, string>> => {
  const known = (await comments.getMany(commentIds)).filter((one) => !one.erased && mayBeShown(one));
  const texts = await comments.texts(known);
  return new Map([...texts].map(([id, text]) => [id, beginningOf(text)]));
};
