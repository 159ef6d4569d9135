import type { CommentEvent, Stance, StanceEvent } from '@folkmoot/discussion-domain';
import { type Content, type Recorded, readModel, type Workspace } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { DiscussionCodecs } from '../streams.js';
import {
  type CommentDocument,
  commentDocuments,
  discussionCounts,
  threadCounts,
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
    version: 1,
    collections: [commentDocuments, stanceDocuments, threadCounts, discussionCounts],
    codecs: [codecs.comment, codecs.stance],

    touches({ event: { type, data } }) {
      const own = { collection: commentDocuments, id: data.commentId };
      const counts = { collection: discussionCounts, id: data.discussionId };
      if (type === 'stance-taken') {
        return [own, counts, { collection: stanceDocuments, id: stancePlace(data.memberId, data.commentId) }];
      }
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
        if (event.type === 'stance-taken') takeStance(event.data, documents);
        documents.update(
          commentDocuments,
          event.data.commentId,
          (current) => current && change(current, event),
        );
        /** Only its position moves: what was made from this discussion's comments is out of date. */
        documents.update(discussionCounts, event.data.discussionId, (current) => current);
      }
    },
  });

const post = (data: Posted, { stored }: Recorded, documents: Workspace): void => {
  const { commentId, discussionId, consultationId, inReplyTo, authorId, organisation, text, postedAt } = data;
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

const takeStance = (data: StanceEvent['data'], documents: Workspace): void => {
  const { memberId, commentId, discussionId, stance } = data;
  documents.update(stanceDocuments, stancePlace(memberId, commentId), () => ({
    memberId,
    commentId,
    discussionId,
    stance,
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

const change = (
  current: CommentDocument,
  event: Exclude<PageEvent, { type: 'comment-posted' }>,
): Content<CommentDocument> => {
  switch (event.type) {
    case 'comment-edited': {
      const { text: _before, ...others } = current;
      const { text, editedAt } = event.data;
      return { ...others, ...(text !== undefined && { text }), editedAt };
    }
    case 'comment-withdrawn':
      return { ...current, withdrawnAt: event.data.withdrawnAt };
    case 'comment-brought-back': {
      const { withdrawnAt: _, ...others } = current;
      return others;
    }
    case 'comment-hidden':
      return { ...current, hidden: true };
    case 'comment-restored':
      return { ...current, hidden: false };
    case 'stance-taken':
      return countStance(countStance(current, event.data.previous, -1), event.data.stance, 1);
    default:
      return unreachable(event);
  }
};

const countStance = (current: CommentDocument, stance: Stance | undefined, by: number): CommentDocument =>
  stance === undefined ? current : { ...current, [stance]: current[stance] + by };
