import type { Projection } from '@folkmoot/event-sourcing';
import { type Caller, holds } from '@folkmoot/service';
import type { MemberDirectory } from '../members/member-directory.js';
import { STAFF } from '../organisers.js';
import { type CommentDocument, commentDocuments } from './comment-document.js';
import { authorView } from './comment-view.js';
import type { Viewer } from './comment.answer.js';
import { stanceDocuments, stancePlace } from './stance-document.js';

/** What tells whether a comment on a page has something for this viewer alone. No words: it is kept in memory. */
export interface Shown {
  readonly id: string;
  readonly authorId: string;
  readonly consultationId: string;
  /** Withdrawn, and can still be brought back. */
  readonly canReturn: boolean;
  readonly held: boolean;
}

export const shownOf = ({
  id,
  authorId,
  consultationId,
  withdrawnAt,
  text,
  held,
}: CommentDocument): Shown => ({
  id,
  authorId,
  consultationId,
  canReturn: withdrawnAt !== undefined && text !== undefined,
  held: held === true,
});

export interface ViewersOptions {
  readonly commentPage: Projection;
  readonly members: MemberDirectory;
}

/** What one viewer sees beside what everybody sees: pages themselves are the same for all, and are shared. */
export const viewers = ({ commentPage, members }: ViewersOptions) => {
  const heldFor = async (caller: Caller, shown: readonly Shown[]): Promise<Viewer['held']> => {
    const ids = shown
      .filter(({ held }) => held)
      .filter(({ authorId, consultationId }) =>
        authorId === caller.memberId ? true : holds(caller, STAFF, consultationId),
      )
      .map(({ id }) => id);
    if (ids.length === 0) return {};
    const documents = await commentPage.collection(commentDocuments).getMany(ids);
    const names = await members.names(documents.map(({ authorId }) => authorId));
    return Object.fromEntries(
      documents.flatMap((one) =>
        one.held && !one.hidden && one.withdrawnAt === undefined && one.text !== undefined
          ? [[one.id, { text: one.text, author: authorView(one, names) }]]
          : [],
      ),
    );
  };

  return {
    async viewerOf(caller: Caller | undefined, shown: readonly Shown[]): Promise<Viewer | null> {
      if (!caller) return null;
      const { memberId } = caller;
      const ids = shown.map(({ id }) => stancePlace(memberId, id));
      const standing = await commentPage.collection(stanceDocuments).getMany(ids);
      return {
        memberId,
        stances: Object.fromEntries(standing.map(({ commentId, stance }) => [commentId, stance])),
        withdrawn: shown
          .filter(({ authorId, canReturn }) => authorId === memberId && canReturn)
          .map(({ id }) => id),
        held: await heldFor(caller, shown),
      };
    },
  };
};
