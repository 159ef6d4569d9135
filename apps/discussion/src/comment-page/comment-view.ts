import type { Instant } from '@folkmoot/kernel';
import type { CommentDocument } from './comment-document.js';

/** A comment as anybody may see it. What is withdrawn, hidden or erased has neither words nor a name. */
export interface CommentView {
  readonly id: string;
  readonly discussionId: string;
  readonly inReplyToId: string | null;
  readonly state: 'standing' | 'withdrawn' | 'hidden' | 'erased';
  readonly text: string | null;
  readonly author: AuthorView | null;
  readonly postedAt: Instant;
  readonly editedAt: Instant | null;
  readonly stances: { readonly agree: number; readonly disagree: number; readonly unsure: number };
  /** Everything under a comment at the top. */
  readonly replies: number;
}

export interface AuthorView {
  readonly id: string;
  /** `null`: a former member. */
  readonly name: string | null;
  /** Set for an official representative. */
  readonly organisation: string | null;
}

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
