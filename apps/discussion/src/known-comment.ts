import { type Comment, commentRejections } from '@folkmoot/discussion-domain';
import { rejecting } from '@folkmoot/kernel';
import type { DiscussionStreams } from './streams.js';

const reject = rejecting(commentRejections);

export type KnownComment = Exclude<Comment, { readonly situation: 'unknown' }>;

/** A comment as the event store has it now; `comment-not-found` if there never was one. */
export const knownComment = async (
  comments: DiscussionStreams['comments'],
  commentId: string,
): Promise<KnownComment> => {
  const { state } = await comments.load(commentId);
  if (state.situation === 'unknown') throw reject('comment-not-found', { commentId });
  return state;
};
