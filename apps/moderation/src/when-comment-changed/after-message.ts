import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentPosted,
  commentRedacted,
  commentReleased,
  commentRestored,
  commentWithdrawn,
  type Envelope,
} from '@folkmoot/contracts';
import type { KnownCommentDocument } from '../known-comments/known-comment-document.js';

export type CommentFacts = Omit<KnownCommentDocument, 'id' | 'position'>;

/** What moderation keeps of a comment after one more message. What it does not care for changes nothing. */
export const afterMessage = (
  current: CommentFacts | undefined,
  message: Envelope,
): CommentFacts | undefined => {
  if (commentPosted.is(message)) {
    const { organisation: _, inReplyTo, text, held, ...others } = message.data;
    return {
      ...others,
      topId: inReplyTo?.topId ?? others.commentId,
      ...(text !== undefined && { words: { sealed: text, from: 'comment-posted' as const } }),
      textRevision: 0,
      held: held ?? false,
      withdrawn: false,
      moderated: 'whole',
      erased: false,
    };
  }
  if (!current) return undefined;
  if (commentEdited.is(message)) {
    const { words: _before, ...others } = current;
    const { text } = message.data;
    return {
      ...others,
      ...(text !== undefined && { words: { sealed: text, from: 'comment-edited' as const } }),
      textRevision: current.textRevision + 1,
    };
  }
  if (commentWithdrawn.is(message)) return { ...current, withdrawn: true };
  if (commentBroughtBack.is(message)) return { ...current, withdrawn: false };
  // Whatever was decided, a moderator has looked at it.
  if (commentHidden.is(message)) return { ...current, moderated: 'hidden', held: false };
  if (commentRedacted.is(message)) return { ...current, moderated: 'redacted', held: false };
  if (commentRestored.is(message)) return { ...current, moderated: 'whole', held: false };
  if (commentReleased.is(message)) return { ...current, held: false };
  if (commentErased.is(message)) {
    const { words: _erased, ...others } = current;
    return { ...others, erased: true };
  }
  return current;
};
