import {
  type CaseEvent,
  caseShapes,
  type CommentStanding,
  DECISION_ACTIONS,
  DECISION_REASONS,
} from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';
import { finding, lease, reasonCount, REASONS, staff } from '../queue/queue.answer.js';

const STANDINGS: readonly CommentStanding[] = [
  'standing',
  'held',
  'redacted',
  'hidden',
  'withdrawn',
  'erased',
];

const range = shown.fields(
  {
    start: shown.count('Where it begins, in Unicode code points.'),
    end: shown.count('Behind its last character.'),
  },
  'A part of the comment.',
);

/** Absent where nothing was ever written. */
const written = (what: string) =>
  shown.optional(shown.orNull(shown.text(`${what}, if anything; null once it is erased.`)));

const author = shown.named(
  'CaseAuthor',
  {
    ...staff.properties,
    against: shown.count('Decisions against comments of theirs that were carried out and not overturned.'),
    warnings: shown.count('Warnings.'),
    suspensions: shown.count('Suspensions.'),
  },
  'Who wrote the comment, and what moderators had to decide before.',
);

const report = shown.named(
  'CaseReport',
  {
    id: shown.id('The report.'),
    by: staff,
    reason: shown.oneOf(REASONS, 'Why.'),
    note: written('What they wrote'),
    reportedAt: shown.instant('When.'),
  },
  'What a member told moderators about the comment. Its author never learns who.',
);

const decision = shown.named(
  'CaseDecision',
  {
    id: shown.id('The decision.'),
    by: staff,
    action: shown.oneOf(DECISION_ACTIONS, 'What was decided.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    statement: written('What the author was told'),
    ranges: shown.optional(shown.list(range, 'Which parts went.')),
    textRevision: shown.count('How many edits the text had that was decided on.'),
    decidedAt: shown.instant('When.'),
    effect: shown.oneOf(
      ['pending', 'done', 'missed'],
      'Whether it was carried out; missed: it could not be.',
    ),
  },
  'What a moderator decided.',
);

const appeal = shown.named(
  'CaseAppeal',
  {
    id: shown.id('The appeal.'),
    decisionId: shown.id('The decision that it is against.'),
    text: written('What the author wrote'),
    appealedAt: shown.instant('When.'),
    outcome: shown.orNull(
      shown.oneOf(['upheld', 'overturned'], 'Whether the decision stands; null: not judged.'),
    ),
    by: shown.orNull(staff),
    statement: written('What the author was told'),
    judgedAt: shown.orNull(shown.instant('When it was judged.')),
  },
  'The author’s answer to a decision.',
);

const change = shown.named(
  'CaseChange',
  {
    revision: shown.count('Which event of the case, from 0.'),
    what: shown.oneOf(Object.keys(caseShapes) as CaseEvent['type'][], 'What happened.'),
    at: shown.instant('When.'),
    by: shown.text('The id of the member who did it, or the process: `system:…`.'),
  },
  'One thing that happened to a case.',
);

export const casePage = shown.named(
  'Case',
  {
    id: shown.id('The case; its comment has the same id.'),
    discussionId: shown.id('The discussion that the comment is in.'),
    consultationId: shown.id('The consultation that it is in.'),
    topId: shown.id('The comment at the top of its thread.'),
    revision: shown.count('The last event that is shown here: to be sent back as `seen` with a decision.'),
    text: shown.orNull(shown.text('All words of the comment, redacted ones too; null once they are erased.')),
    textRevision: shown.count('How many edits the words have had: to be sent back with a redaction.'),
    standing: shown.oneOf(STANDINGS, 'How the comment stands for everybody.'),
    threadClosed: shown.flag('Whether its thread takes no more replies.'),
    author,
    urgency: shown.count('3: look at it at once; 1: in its turn; 0: it does not wait.'),
    waitingSince: shown.orNull(
      shown.instant('When the first of what it waits with came; null if it does not wait.'),
    ),
    held: shown.flag('Whether nobody sees the comment before it is decided on.'),
    missed: shown.orNull(
      shown.oneOf(
        ['text-changed', 'erased'],
        'Why the last decision could not be carried out, if it waits again.',
      ),
    ),
    taken: shown.orNull(lease),
    reasons: shown.list(reasonCount, 'What it was reported for, by all its reports.'),
    reports: shown.list(report, 'The reports, the latest first, at most 100.'),
    findings: shown.list(finding, 'What the automatic checks noticed in its words of today.'),
    decisions: shown.list(decision, 'All decisions, the latest first.'),
    appeals: shown.list(appeal, 'All appeals, the latest first.'),
    history: shown.list(change, 'What happened, the latest first, at most 100.'),
  },
  'Everything that moderators know about a comment that was questioned.',
);
export type CasePage = AnswerOf<typeof casePage>;
