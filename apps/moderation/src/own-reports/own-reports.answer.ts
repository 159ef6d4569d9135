import {
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const ended = shown.named(
  'ReportEnd',
  {
    action: shown.oneOf(DECISION_ACTIONS, 'What was done.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    decidedAt: shown.instant('When.'),
    overturned: shown.flag('Whether it was undone later, because the author appealed.'),
  },
  'How a report ended.',
);

const ownReport = shown.named(
  'OwnReport',
  {
    id: shown.id('The report.'),
    commentId: shown.id('The comment that was reported.'),
    beginning: shown.orNull(
      shown.text('Its first words, as long as everybody can read all of it; else null.'),
    ),
    discussionId: shown.id('The discussion that it is in.'),
    consultationId: shown.id('The consultation that it is in.'),
    reason: shown.oneOf(Object.keys(REPORT_REASONS) as ReportReason[], 'What it was reported for.'),
    note: shown.optional(
      shown.orNull(shown.text('What one wrote to the moderators, if anything; null once it is erased.')),
    ),
    reportedAt: shown.instant('When.'),
    ended: shown.orNull(ended),
  },
  'What a member has reported; it has not ended while `ended` is null.',
);
export type OwnReport = AnswerOf<typeof ownReport>;

export const ownReportPage = shown.named(
  'OwnReportPage',
  shown.pageOf(ownReport, 'The latest first.'),
  'What a member has reported.',
);
export type OwnReportPage = AnswerOf<typeof ownReportPage>;
