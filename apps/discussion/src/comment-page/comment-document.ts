import type { ErasureReason, TextRange } from '@folkmoot/discussion-domain';
import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { Instant, Position } from '@folkmoot/kernel';

/** A comment or a reply as it is shown. Nothing ever leaves its list, so an ordinal is a place for good. */
export interface CommentDocument extends Document {
  readonly discussionId: string;
  readonly consultationId: string;
  /** The list that it stands in: of its discussion, or of the comment at the top for a reply. */
  readonly listId: string;
  /** Its place in the list by time, from 1. */
  readonly ordinal: number;
  readonly topId: string;
  readonly inReplyToId?: string;
  readonly authorId: string;
  readonly organisation?: string;
  readonly text?: string;
  readonly postedAt: Instant;
  readonly postedPosition: Position;
  readonly editedAt?: Instant;
  readonly withdrawnAt?: Instant;
  readonly hidden: boolean;
  /** Not shown, of the text in code points; absent if all of it is. */
  readonly redactions?: readonly TextRange[];
  /** Why it is hidden or parts of it are not shown. */
  readonly moderatedBecause?: string;
  /** Waits for a moderator. */
  readonly held?: true;
  /** At the top: no further replies. */
  readonly threadClosed?: true;
  /** There are no words any more. */
  readonly erasedBecause?: ErasureReason;
  readonly agree: number;
  readonly disagree: number;
  readonly unsure: number;
  /** All replies under a comment at the top; 0 for replies. */
  readonly replies: number;
  /** Replies to this very one. */
  readonly answers: number;
  /** The first few of `replies`, shown under it. */
  readonly firstReplyIds: readonly string[];
}

export const commentDocuments = collectionRef<CommentDocument>('comment', [
  { fields: ['listId', 'ordinal'] },
  { fields: ['listId', 'position'] },
  { fields: ['discussionId', 'postedPosition'] },
  { fields: ['authorId', 'postedPosition'] },
]);

/** Its position tells whether anything in the discussion's comments has changed. */
export interface DiscussionCountDocument extends Document {
  readonly comments: number;
  readonly replies: number;
}

export const discussionCounts = collectionRef<DiscussionCountDocument>('discussion-count');

/** Numbers the replies of one thread. Written after the replies themselves, so that a number is never given twice. */
export interface ThreadCountDocument extends Document {
  readonly replies: number;
}

export const threadCounts = collectionRef<ThreadCountDocument>('thread-count');

/** A comment that was withdrawn and still has words. Apart, since an index over all comments for it would cost each of them. */
export interface WithdrawnWordsDocument extends Document {
  /** When they are to be erased. */
  readonly dueAt: Instant;
}

export const withdrawnWords = collectionRef<WithdrawnWordsDocument>('withdrawn-words', [
  { fields: ['dueAt'] },
]);
