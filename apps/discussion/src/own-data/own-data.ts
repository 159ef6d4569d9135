import type { Recorded, Projection } from '@folkmoot/event-sourcing';
import type { CommentEvent } from '@folkmoot/discussion-domain';
import { type Position, START } from '@folkmoot/kernel';
import type { CommentDocument } from '../comment-page/comment-document.js';
import { stateOf } from '../comment-page/comment-view.js';
import { commentsOf } from '../comment-page/comments-of.js';
import { stanceDocuments } from '../comment-page/stance-document.js';
import type { MemberDirectory } from '../members/member-directory.js';
import type { DiscussionStreams } from '../streams.js';
import type { OwnComment, OwnStance } from './own-data.answer.js';

export interface OwnDataOptions {
  readonly comments: DiscussionStreams['comments'];
  readonly commentPage: Projection;
  readonly members: MemberDirectory;
  head(): Promise<Position>;
}

/** Streams that are read at the same time. */
const AT_ONCE = 100;
const STANCES_AT_ONCE = 1_000;

/** What is held of one member, some at a time: nobody knows how much it is. */
export const ownData = ({ comments, commentPage, members, head }: OwnDataOptions) => ({
  /** Waits until all that was acknowledged can be read. */
  async caughtUp(): Promise<void> {
    await commentPage.waitFor(await head());
  },

  async displayName(memberId: string): Promise<string | null> {
    return (await members.get(memberId))?.displayName ?? null;
  },

  async *comments(memberId: string): AsyncGenerator<OwnComment> {
    for await (const page of commentsOf(commentPage, memberId, AT_ONCE)) {
      const histories = await Promise.all(page.map(({ id }) => comments.history(id)));
      for (const [at, comment] of page.entries()) yield ownComment(comment, histories[at] ?? []);
    }
  },

  async *stances(memberId: string): AsyncGenerator<OwnStance> {
    for (let after = START, isLast = false; !isLast;) {
      const page = await commentPage.collection(stanceDocuments).page({
        where: { memberId },
        range: { field: 'position', after },
        sort: [{ field: 'position', direction: 'ascending' }],
        limit: STANCES_AT_ONCE,
      });
      for (const { commentId, discussionId, stance, takenAt } of page) {
        yield { commentId, discussionId, stance, takenAt };
      }
      after = page.at(-1)?.position ?? after;
      isLast = page.length < STANCES_AT_ONCE;
    }
  },
});

export type OwnData = ReturnType<typeof ownData>;

const ownComment = (comment: CommentDocument, history: readonly Recorded<CommentEvent>[]): OwnComment => {
  const { id, consultationId, discussionId, inReplyToId, organisation, withdrawnAt, moderatedBecause } =
    comment;
  const { agree, disagree, unsure } = comment;
  return {
    id,
    consultationId,
    discussionId,
    inReplyToId: inReplyToId ?? null,
    organisation: organisation ?? null,
    state: stateOf(comment),
    reason: moderatedBecause ?? null,
    words: history.flatMap(({ event }) => {
      if (event.type === 'comment-posted')
        return [{ text: event.data.text ?? null, at: event.data.postedAt }];
      if (event.type === 'comment-edited')
        return [{ text: event.data.text ?? null, at: event.data.editedAt }];
      return [];
    }),
    withdrawnAt: withdrawnAt ?? null,
    stances: { agree, disagree, unsure },
  };
};
