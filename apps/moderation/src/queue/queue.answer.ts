import {
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

export const REASONS = Object.keys(REPORT_REASONS) as readonly ReportReason[];

export const finding = shown.named(
  'Finding',
  {
    check: shown.text('Which automatic check: `links`, `personal-details`…'),
    kind: shown.optional(shown.text('What exactly: `phone`.')),
    urgency: shown.count('3: look at it at once; 1: in its turn.'),
    ranges: shown.optional(
      shown.list(
        shown.fields(
          {
            start: shown.count('Where it begins, in Unicode code points.'),
            end: shown.count('Behind its last character.'),
          },
          'A part of the comment.',
        ),
        'Where it was found.',
      ),
    ),
  },
  'What an automatic check noticed.',
);

export const staff = shown.named(
  'CaseMember',
  {
    id: shown.id('The member.'),
    name: shown.orNull(shown.text('The name they go by now; null for a former member.')),
  },
  'Somebody who has to do with a case.',
);

export const lease = shown.named(
  'Lease',
  { by: staff, until: shown.instant('When it ends by itself.') },
  'Who works on a case.',
);

export const reasonCount = shown.named(
  'ReasonCount',
  { reason: shown.oneOf(REASONS, 'Why it was reported.'), count: shown.count('By how many members.') },
  'Reports for one reason.',
);

export const lastDecision = shown.named(
  'LastDecision',
  {
    decisionId: shown.id('The decision.'),
    action: shown.oneOf(DECISION_ACTIONS, 'What was done.'),
    reason: shown.oneOf(DECISION_REASONS, 'Why.'),
    decidedAt: shown.instant('When.'),
  },
  'The last decision on a comment.',
);

export const queuedCase = shown.named(
  'QueuedCase',
  {
    id: shown.id('The case; its comment has the same id.'),
    discussionId: shown.id('The discussion that the comment is in.'),
    consultationId: shown.id('The consultation that it is in.'),
    topId: shown.id('The comment at the top of its thread.'),
    beginning: shown.orNull(shown.text('The first words of the comment; null once they are erased.')),
    reasons: shown.list(reasonCount, 'What it was reported for, by all its reports.'),
    findings: shown.list(finding, 'What the automatic checks noticed in its words of today.'),
    urgency: shown.count('3: look at it at once; 1: in its turn; 0: it does not wait.'),
    waitingSince: shown.orNull(
      shown.instant('When the first of what it waits with came; null if it does not wait.'),
    ),
    held: shown.flag('Whether nobody sees the comment before it is decided on.'),
    appealed: shown.flag('Whether its author waits for an answer to an appeal.'),
    missed: shown.orNull(
      shown.oneOf(
        ['text-changed', 'erased'],
        'Why the last decision could not be carried out, if it waits again.',
      ),
    ),
    taken: shown.orNull(lease),
    decision: shown.orNull(lastDecision),
  },
  'A case in a list of moderators.',
);
export type QueuedCase = AnswerOf<typeof queuedCase>;

export const queuePage = shown.named(
  'Queue',
  {
    items: shown.list(
      queuedCase,
      'The most urgent first, and of these the one that has waited longest; what is decided: the latest first.',
    ),
    total: shown.count('How many there are on all pages.'),
    next: shown.orNull(
      shown.text(
        'What to ask for as `after` to go on; null at the end. Cases leave the queue while it is read, so that a page number would skip some.',
      ),
    ),
  },
  'Cases of moderators.',
);
export type QueuePage = AnswerOf<typeof queuePage>;
