import type { SaidComment } from '@folkmoot/discussion-domain';
import type { CommentStanding, QuestionedComment } from '@folkmoot/moderation-domain';
import type { Telling } from './telling.js';

/** A comment of the story as moderation will know it once it has heard of it. */
export const questionedComment = async (
  { discussion }: Pick<Telling, 'discussion'>,
  commentId: string,
): Promise<QuestionedComment> => {
  const { state } = await discussion.comments.load(commentId);
  if (state.situation === 'unknown') throw new Error(`The story has no comment ${commentId}`);
  const { discussionId, consultationId, topId, authorId, textRevision, text } = state;
  return {
    commentId,
    discussionId,
    consultationId,
    topId,
    authorId,
    standing: standingOf(state),
    published: true,
    textRevision,
    ...(text !== undefined && { text }),
  };
};

const standingOf = (comment: SaidComment): CommentStanding => {
  if (comment.erased) return 'erased';
  if (comment.situation === 'withdrawn') return 'withdrawn';
  if (comment.hidden) return 'hidden';
  if (comment.redactions.length > 0) return 'redacted';
  return comment.held ? 'held' : 'standing';
};
