import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';

/** Parts of a text in Unicode code points, `end` exclusive, in order and apart from each other. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** What is known of one comment now. Its words are encrypted with its own key, as they came. */
export interface CommentRecord extends Document {
  readonly consultationId: string;
  readonly discussionId: string;
  /** The number of the message that it was posted with: comments stand in the order in which they were made. */
  readonly posted: number;
  readonly authorId: string;
  readonly organisation?: string;
  readonly inReplyTo?: string;
  readonly postedAt: string;
  readonly editedAt?: string;
  readonly words?: { readonly encrypted: string; readonly event: 'comment-posted' | 'comment-edited' };
  readonly held?: true;
  readonly withdrawn?: true;
  readonly erased?: true;
  /** What moderators did; undone by a restoring. */
  readonly moderated?: { readonly reason: string; readonly parts?: readonly TextPart[] };
  /** Answers to it, not answers to these. */
  readonly replies: number;
}

export const commentRecords = collectionRef<CommentRecord>('comment-record', [
  { fields: ['consultationId', 'posted'] },
]);

export const RECORD_STATES = ['standing', 'withdrawn', 'hidden', 'redacted', 'held', 'erased'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

/** A single word for it: what keeps most from being read comes first. */
export const stateOf = ({ erased, withdrawn, moderated, held }: CommentRecord): RecordState => {
  if (erased) return 'erased';
  if (withdrawn) return 'withdrawn';
  if (moderated && !moderated.parts) return 'hidden';
  if (held) return 'held';
  return moderated ? 'redacted' : 'standing';
};
