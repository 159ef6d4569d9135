import type { Instant } from '@folkmoot/kernel';
import { lengthOf, saysSomething } from '../statement.js';
import type { CaseEvent } from './case-events.js';
import { idsOf, type QuestionedComment, type ReportingMember } from './case-facts.js';
import { reject } from './case-rejections.js';
import type { ModerationCase } from './case-state.js';
import { isTakenAway } from './outcome.js';
import type { ReportReason } from './reasons.js';

/** In Unicode code points. */
export const NOTE_LIMIT = 2_000;

export interface ReportComment {
  readonly type: 'report-comment';
  readonly reportId: string;
  readonly member: ReportingMember;
  /** Absent: there is no such comment. */
  readonly comment?: QuestionedComment;
  readonly reason: ReportReason;
  readonly note?: string;
  readonly now: Instant;
}

/** Once for each member and comment, also after it was decided. */
export const report = (command: ReportComment, state: ModerationCase): CaseEvent[] => {
  const { comment, member, reportId, reason, note, now } = command;
  if (!comment) throw reject('comment-not-found');
  checkMember(member, now);
  const { memberId } = member;
  if (memberId === comment.authorId) throw reject('own-comment');
  if (state.situation !== 'none' && state.reports.some((one) => one.memberId === memberId)) {
    throw reject('already-reported');
  }
  if (!comment.published || !isShown(comment) || isTakenAway(state)) throw reject('comment-gone');
  const length = note === undefined ? 0 : lengthOf(note);
  if (length > NOTE_LIMIT) throw reject('note-too-long', { length, limit: NOTE_LIMIT });
  return [
    {
      type: 'comment-reported',
      data: {
        ...idsOf(comment),
        reportId,
        memberId,
        reason,
        ...(saysSomething(note) && { note }),
        reportedAt: now,
      },
    },
  ];
};

const isShown = ({ standing }: QuestionedComment): boolean =>
  standing === 'standing' || standing === 'redacted';

const checkMember = ({ confirmed, suspendedUntil: until }: ReportingMember, now: Instant): void => {
  if (!confirmed) throw reject('member-not-confirmed');
  if (until !== undefined && (until === 'for-good' || now < until))
    throw reject('member-suspended', { until });
};
