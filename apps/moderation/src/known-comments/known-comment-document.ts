import type { Document } from '@folkmoot/documents';
import type { Instant } from '@folkmoot/kernel';
import type { CommentStanding } from '@folkmoot/moderation-domain';

/**
 * What moderation knows of a comment, from discussion's topic alone. The words stay as encrypted as they came, so that
 * destroying the comment's key erases them here too.
 */
export interface KnownCommentDocument extends Document {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
  readonly topId: string;
  readonly authorId: string;
  /** Encrypted with the key of `comment:<commentId>`; absent once it was erased. */
  readonly words?: { readonly sealed: string; readonly from: 'comment-posted' | 'comment-edited' };
  /** How many edits the words have had. */
  readonly textRevision: number;
  readonly postedAt: Instant;
  readonly held: boolean;
  readonly withdrawn: boolean;
  readonly moderated: 'whole' | 'redacted' | 'hidden';
  readonly erased: boolean;
}

/** The strongest of what took it away. */
export const standingOf = (comment: KnownCommentDocument): CommentStanding => {
  const { erased, withdrawn, moderated, held } = comment;
  if (erased) return 'erased';
  if (withdrawn) return 'withdrawn';
  if (moderated !== 'whole') return moderated;
  return held ? 'held' : 'standing';
};
