import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { DecisionAction } from '@folkmoot/moderation-domain';

/**
 * That a member was told something, and where it stands: a case or the member's conduct. What was said is read there, under the
 * member's key, so that an erasure has nothing to do here.
 */
export interface NoticeDocument extends Document {
  readonly memberId: string;
  /** Its place among the member's notices by time, from 1. Nothing leaves the list. */
  readonly ordinal: number;
  /** Which stream. */
  readonly of: 'case' | 'conduct';
  /** The comment for a case, else the member. */
  readonly streamId: string;
  /** Which event of the stream. */
  readonly revision: number;
  /** Of a decision on a comment. */
  readonly action?: DecisionAction;
}

export const notices = collectionRef<NoticeDocument>('notice', [{ fields: ['memberId', 'ordinal'] }]);

/**
 * What moderators should know of a member before they decide: numbers only. Written after the notices themselves, so that a
 * place among them is never given twice.
 */
export interface MemberRecordDocument extends Document {
  readonly notices: number;
  /** Decisions against comments that were carried out and that no appeal overturned. */
  readonly against: number;
  readonly warnings: number;
  readonly suspensions: number;
}

export const memberRecords = collectionRef<MemberRecordDocument>('member-record');
