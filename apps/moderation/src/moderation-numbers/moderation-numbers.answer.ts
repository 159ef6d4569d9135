import {
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

const numbers = {
  reports: shown.list(
    shown.fields(
      {
        reason: shown.oneOf(Object.keys(REPORT_REASONS) as ReportReason[], 'Why.'),
        count: shown.count('How many.'),
      },
      'Reports for one reason.',
    ),
    'Reports by members, by reason.',
  ),
  cases: shown.count(
    'Comments that were questioned for the first time, by members or by the automatic checks.',
  ),
  decisions: shown.list(
    shown.fields(
      {
        action: shown.oneOf(DECISION_ACTIONS, 'What was decided.'),
        reason: shown.oneOf(DECISION_REASONS, 'Why.'),
        count: shown.count('How many.'),
      },
      'Decisions of one kind for one reason.',
    ),
    'Decisions on comments, by what was decided and why.',
  ),
  missed: shown.count(
    'Decisions that could not be carried out, because the comment had changed or was erased by then; they are among those above. Counted when it was known.',
  ),
  timeTaken: shown.fields(
    {
      decisions: shown.count('On how many decisions it rests: those that something waited for.'),
      median: shown.orNull(
        shown.count(
          'In minutes: half of them took no longer, to within the fixed steps that times are counted in. Null without decisions, or if it is more than 90 days.',
        ),
      ),
      ninetieth: shown.orNull(shown.count('The same for 90 of 100.')),
    },
    'From the first report, finding or appeal that waited to the decision.',
  ),
  appeals: shown.fields(
    {
      lodged: shown.count('How many authors appealed.'),
      upheld: shown.count('Decisions that stood.'),
      overturned: shown.count('Decisions that were undone.'),
    },
    'Appeals and how they ended.',
  ),
  warnings: shown.count('Members who were warned; counted for the whole site alone.'),
  suspensions: shown.count('Suspensions; counted for the whole site alone.'),
};

const month = shown.named(
  'ModerationMonth',
  { month: shown.text('`2026-03`, in UTC.'), ...numbers },
  'What happened in one month.',
);

export const moderationNumbers = shown.named(
  'ModerationNumbers',
  {
    ...numbers,
    open: shown.count('Cases that wait now.'),
    months: shown.list(month, 'The same by month, the latest first, at most 36.'),
  },
  'What moderators had to do, in numbers.',
);
export type ModerationNumbers = AnswerOf<typeof moderationNumbers>;
export type ModerationMonth = AnswerOf<typeof month>;
