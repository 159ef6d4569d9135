import type { CommentView } from './comment.answer.js';
import type { CommentDocument } from './comment-document.js';

const stateOf = ({ hidden, withdrawnAt, text }: CommentDocument): CommentView['state'] =>
  hidden ? 'hidden' : withdrawnAt !== undefined ? 'withdrawn' : text === undefined ? 'erased' : 'standing';

export const commentView = (comment: CommentDocument, names: ReadonlyMap<string, string>): CommentView => {
  const state = stateOf(comment);
  const { id, discussionId, inReplyToId, authorId, organisation, postedAt, editedAt } = comment;
  const { agree, disagree, unsure, replies } = comment;
  return {
    id,
    discussionId,
    inReplyToId: inReplyToId ?? null,
    state,
    text: state === 'standing' ? (comment.text as string) : null,
    author:
      state === 'withdrawn' || state === 'hidden'
        ? null
        : { id: authorId, name: names.get(authorId) ?? null, organisation: organisation ?? null },
    postedAt,
    editedAt: state === 'standing' ? (editedAt ?? null) : null,
    stances: { agree, disagree, unsure },
    replies,
  };
};
