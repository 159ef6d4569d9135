import {
  DECISION_ACTIONS,
  DECISION_REASONS,
  REPORT_REASONS,
  type ReportReason,
} from '@folkmoot/moderation-domain';
import type { ModerationMonth } from './moderation-numbers.answer.js';
import type { Numbers } from './numbers-document.js';
import { within } from './time-taken.js';

const REASONS = Object.keys(REPORT_REASONS) as ReportReason[];

/** Sorted as the lists of reasons are, so that the same numbers always read the same. */
export const numbersView = (numbers: Numbers): Omit<ModerationMonth, 'month'> => {
  const { reports, cases, decisions, times, missed, appeals, upheld, overturned, warnings, suspensions } =
    numbers;
  return {
    reports: REASONS.flatMap((reason) => counted(reports[reason], (count) => ({ reason, count }))),
    cases,
    decisions: DECISION_ACTIONS.flatMap((action) =>
      DECISION_REASONS.flatMap((reason) =>
        counted(decisions[action]?.[reason], (count) => ({ action, reason, count })),
      ),
    ),
    missed,
    timeTaken: {
      decisions: Object.values(times).reduce((sum, one) => sum + one, 0),
      median: within(times, 50) ?? null,
      ninetieth: within(times, 90) ?? null,
    },
    appeals: { lodged: appeals, upheld, overturned },
    warnings,
    suspensions,
  };
};

const counted = <View>(count: number | undefined, view: (count: number) => View): readonly View[] =>
  count === undefined ? [] : [view(count)];
