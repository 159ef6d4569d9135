import {
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const reportReasons = Object.keys(REPORT_REASONS) as ReportReason[];
const words = (description: string) => shown.orNull(shown.text(`${description}; null if there are none.`));

const report = shown.named(
  'OwnReportData',
  {
    reportId: shown.id('The report.'),
    commentId: shown.id('The comment that was reported.'),
    reason: shown.oneOf(reportReasons, 'Why.'),
    note: words('What was written to the moderators'),
    at: shown.instant('When.'),
  },
  'A report that the member sent.',
);

const decision = shown.named(
  'OwnDecisionData',
  {
    decisionId: shown.id('The decision.'),
    commentId: shown.id('The member’s comment.'),
    action: shown.oneOf(DECISION_ACTIONS, 'What was done.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    statement: words('What the moderator wrote to the member'),
    at: shown.instant('When.'),
  },
  'A decision on a comment of the member.',
);

const appeal = shown.named(
  'OwnAppealData',
  {
    appealId: shown.id('The appeal.'),
    commentId: shown.id('The member’s comment.'),
    decisionId: shown.id('The decision that it is against.'),
    text: words('What the member wrote'),
    at: shown.instant('When.'),
    outcome: shown.orNull(
      shown.oneOf(['upheld', 'overturned'], 'Whether the decision stands; null while it waits.'),
    ),
    statement: words('What the judging moderator wrote to the member'),
  },
  'An appeal of the member.',
);

const warning = shown.named(
  'OwnConductData',
  {
    what: shown.oneOf(['member-warned', 'suspension-decided', 'suspension-lifted'], 'What was decided.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    statement: words('What the moderator wrote to the member'),
    at: shown.instant('When.'),
    until: shown.optional(shown.instant('When a suspension ends by itself.')),
    commentId: shown.optional(shown.id('The comment that led to it.')),
  },
  'Something that was decided about the member.',
);

export const ownData = shown.named(
  'OwnModerationData',
  {
    reports: shown.list(report, 'What the member reported, by comment.'),
    decisions: shown.list(decision, 'What was decided on the member’s comments.'),
    appeals: shown.list(appeal, 'The member’s appeals and how they ended.'),
    conduct: shown.list(warning, 'Warnings and suspensions, oldest first.'),
  },
  'Everything that moderation holds of the member.',
);
export type OwnData = AnswerOf<typeof ownData>;
