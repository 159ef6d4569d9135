import type { Instant } from '@folkmoot/kernel';
import type { CaseIds } from './case-events.js';
import type { CommentStanding } from './case-state.js';

/** The comment in question, as moderation knows it from discussion's topics. */
export interface QuestionedComment extends CaseIds {
  readonly standing: CommentStanding;
  /** Whether its consultation is public. */
  readonly published: boolean;
  /** How many edits `text` has had. */
  readonly textRevision: number;
  /** Absent once it was erased. */
  readonly text?: string;
}

/** Somebody who takes part, as moderation knows them from identity's topics. */
export interface ReportingMember {
  readonly memberId: string;
  readonly confirmed: boolean;
  /** Set while suspended: an instant, or `for-good`. */
  readonly suspendedUntil?: Instant | 'for-good';
}

export const idsOf = ({ commentId, discussionId, consultationId, topId, authorId }: CaseIds): CaseIds => ({
  commentId,
  discussionId,
  consultationId,
  topId,
  authorId,
});
