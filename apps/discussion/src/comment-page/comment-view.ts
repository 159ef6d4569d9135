import type { CommentView } from './comment.answer.js';
import type { CommentDocument } from './comment-document.js';
import { redactedText } from './redacted-text.js';

/** A hidden one does not tell that it was withdrawn as well, nor a withdrawn one that its words are erased. */
export const stateOf = ({ hidden, withdrawnAt, text, held }: CommentDocument): CommentView['state'] => {
  if (hidden) return 'hidden';
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (text === undefined) return 'erased';
  return held ? 'held' : 'standing';
};

export const commentView = (comment: CommentDocument, names: ReadonlyMap<string, string>): CommentView => {
  const state = stateOf(comment);
  const { id, discussionId, inReplyToId, postedAt, editedAt, redactions, replies } = comment;
  const { agree, disagree, unsure } = comment;
  const isStanding = state === 'standing';
  const isNameless = state === 'withdrawn' || state === 'hidden' || comment.held === true;
  const isRedacted = isStanding && redactions !== undefined;
  const shown = isRedacted ? redactedText(comment.text ?? '', redactions) : undefined;
  return {
    id,
    discussionId,
    inReplyToId: inReplyToId ?? null,
    state,
    text: isStanding ? (shown?.text ?? comment.text ?? null) : null,
    redacted: isRedacted,
    redactions: shown?.redactions ?? [],
    reason: state === 'hidden' || isRedacted ? (comment.moderatedBecause ?? null) : null,
    author: isNameless ? null : authorView(comment, names),
    postedAt,
    editedAt: isStanding ? (editedAt ?? null) : null,
    threadClosed: comment.threadClosed === true,
    stances: { agree, disagree, unsure },
    replies,
  };
};

export const authorView = (
  { authorId, organisation }: CommentDocument,
  names: ReadonlyMap<string, string>,
) => ({ id: authorId, name: names.get(authorId) ?? null, organisation: organisation ?? null });
