import { BRING_BACK_WINDOW, type CommentEvent, type StanceEvent } from '@folkmoot/discussion-domain';
import { type Content, type Recorded, readModel, type Workspace } from '@folkmoot/event-sourcing';
import { addMilliseconds } from '@folkmoot/kernel';
import type { DiscussionCodecs } from '../streams.js';
import { changedComment } from './changed-comment.js';
import {
  type CommentDocument,
  commentDocuments,
  discussionCounts,
  threadCounts,
  withdrawnWords,
} from './comment-document.js';
import { stanceDocuments, stancePlace } from './stance-document.js';

/** Replies that are shown under a comment before "Show more replies". */
export const FIRST_REPLIES = 3;

type PageEvent = CommentEvent | StanceEvent;
type Posted = Extract<PageEvent, { type: 'comment-posted' }>['data'];

/** Comments as pages show them: in numbered lists, with counts, text in the clear. */
export const commentPageModel = (codecs: DiscussionCodecs) =>
  readModel<PageEvent>({
    name: 'comment-page',
    version: 2,
    collections: [commentDocuments, stanceDocuments, threadCounts, discussionCounts, withdrawnWords],
    codecs: [codecs.comment, codecs.stance],

    touches({ event: { type, data } }) {
      const own = { collection: commentDocuments, id: data.commentId };
      const counts = { collection: discussionCounts, id: data.discussionId };
      if (type === 'stance-taken') {
        return [own, counts, { collection: stanceDocuments, id: stancePlace(data.memberId, data.commentId) }];
      }
      if (changesDue(type)) return [own, counts, { collection: withdrawnWords, id: data.commentId }];
      if (type !== 'comment-posted' || !data.inReplyTo) return [own, counts];
      const { commentId, topId } = data.inReplyTo;
      return [
        own,
        counts,
        { collection: commentDocuments, id: commentId },
        { collection: commentDocuments, id: topId },
        { collection: threadCounts, id: topId },
      ];
    },

    apply(recorded, documents) {
      const { event } = recorded;
      if (event.type === 'comment-posted') post(event.data, recorded, documents);
      else {
        if (event.type === 'stance-taken') takeStance(event.data, recorded, documents);
        if (changesDue(event.type)) keepDue(event, documents);
        documents.update(
          commentDocuments,
          event.data.commentId,
          (current) => current && changedComment(current, event),
        );
        /** Only its position moves: what was made from this discussion's comments is out of date. */
        documents.update(discussionCounts, event.data.discussionId, (current) => current);
      }
    },
  });

const post = (data: Posted, { stored }: Recorded, documents: Workspace): void => {
  const { commentId, discussionId, consultationId, inReplyTo, authorId, organisation, text, held, postedAt } =
    data;
  const listId = inReplyTo?.topId ?? discussionId;
  const before = inReplyTo
    ? (documents.get(threadCounts, inReplyTo.topId)?.replies ?? 0)
    : (documents.get(discussionCounts, discussionId)?.comments ?? 0);
  documents.update(commentDocuments, commentId, () => ({
    discussionId,
    consultationId,
    listId,
    ordinal: before + 1,
    topId: inReplyTo?.topId ?? commentId,
    ...(inReplyTo && { inReplyToId: inReplyTo.commentId }),
    authorId,
    ...(organisation !== undefined && { organisation }),
    ...(text !== undefined && { text }),
    postedAt,
    postedPosition: stored.position,
    hidden: false,
    ...(held && { held }),
    agree: 0,
    disagree: 0,
    unsure: 0,
    replies: 0,
    answers: 0,
    firstReplyIds: [],
  }));
  if (inReplyTo) {
    documents.update(threadCounts, inReplyTo.topId, () => ({ replies: before + 1 }));
    for (const id of new Set([inReplyTo.topId, inReplyTo.commentId])) {
      documents.update(commentDocuments, id, (current) => current && answered(current, commentId, inReplyTo));
    }
  }
  documents.update(discussionCounts, discussionId, (current) => ({
    comments: (current?.comments ?? 0) + (inReplyTo ? 0 : 1),
    replies: (current?.replies ?? 0) + (inReplyTo ? 1 : 0),
  }));
};

const takeStance = (data: StanceEvent['data'], { stored }: Recorded, documents: Workspace): void => {
  const { memberId, commentId, discussionId, stance } = data;
  documents.update(stanceDocuments, stancePlace(memberId, commentId), () => ({
    memberId,
    commentId,
    discussionId,
    stance,
    takenAt: stored.metadata.occurredAt,
  }));
};

const answered = (
  current: CommentDocument,
  replyId: string,
  { commentId, topId }: NonNullable<Posted['inReplyTo']>,
): Content<CommentDocument> => ({
  ...current,
  answers: current.answers + (current.id === commentId ? 1 : 0),
  replies: current.replies + (current.id === topId ? 1 : 0),
  firstReplyIds:
    current.id === topId && current.firstReplyIds.length < FIRST_REPLIES
      ? [...current.firstReplyIds, replyId]
      : current.firstReplyIds,
});

const changesDue = (type: PageEvent['type']): boolean =>
  type === 'comment-withdrawn' || type === 'comment-brought-back' || type === 'comment-erased';

/** Remembers when withdrawn words are to be erased, for as long as they are there. */
const keepDue = (event: PageEvent, documents: Workspace): void => {
  const { commentId } = event.data;
  if (event.type !== 'comment-withdrawn') {
    if (documents.get(withdrawnWords, commentId))
      documents.update(withdrawnWords, commentId, () => undefined);
    return;
  }
  if (documents.get(commentDocuments, commentId)?.erasedBecause !== undefined) return;
  const dueAt = addMilliseconds(event.data.withdrawnAt, BRING_BACK_WINDOW);
  documents.update(withdrawnWords, commentId, () => ({ dueAt }));
};
