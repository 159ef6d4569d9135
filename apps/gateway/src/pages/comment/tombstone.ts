import type { Comment } from '../answers/comment.js';
import type { Messages } from '../messages/messages.js';

/** What stands in the place of words that are gone; undefined where they stand. */
export const tombstoneOf = ({ state }: Comment, { comment }: Messages): string | undefined =>
  state === 'standing' ? undefined : comment[state];
