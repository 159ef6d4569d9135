import type { Comment } from '../answers/comment.js';
import type { Messages } from '../messages/messages.js';

/** What stands in the place of words that are gone; undefined where they stand. */
export const tombstoneOf = (
  { state, reason }: Pick<Comment, 'state' | 'reason'>,
  { comment, moderation }: Messages,
): string | undefined => {
  if (state === 'standing') return undefined;
  if (state !== 'hidden' || reason === null) return comment[state];
  return comment.hiddenBecause(moderation.inSentence(reason));
};
