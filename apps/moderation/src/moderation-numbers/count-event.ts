import type { Instant } from '@folkmoot/kernel';
import type { CaseEvent, ConductEvent } from '@folkmoot/moderation-domain';
import type { Numbers } from './numbers-document.js';
import { boundOf } from './time-taken.js';

export type CountedEvent = CaseEvent | ConductEvent;

/** When an event counts; undefined for what is not counted. */
export const countedAt = ({ type, data }: CountedEvent): Instant | undefined => {
  switch (type) {
    case 'comment-reported':
      return data.reportedAt;
    case 'comment-checked':
      return data.checkedAt;
    case 'decision-made':
    case 'suspension-decided':
      return data.decidedAt;
    case 'appeal-lodged':
      return data.appealedAt;
    case 'appeal-judged':
      return data.judgedAt;
    case 'decision-missed':
      return data.at;
    case 'member-warned':
      return data.warnedAt;
    default:
      return undefined;
  }
};

/** The numbers with one event more. `begins`: it is the first of its case. */
export const withEvent = (before: Numbers, event: CountedEvent, begins: boolean): Numbers => {
  const numbers = begins ? { ...before, cases: before.cases + 1 } : before;
  const { type, data } = event;
  switch (type) {
    case 'comment-reported':
      return { ...numbers, reports: oneMore(numbers.reports, data.reason) };
    case 'decision-made': {
      const { action, reason, waitingSince, decidedAt } = data;
      const decisions = { ...numbers.decisions, [action]: oneMore(numbers.decisions[action] ?? {}, reason) };
      if (waitingSince === undefined) return { ...numbers, decisions };
      const bound = String(boundOf(waitingSince, decidedAt));
      return { ...numbers, decisions, times: oneMore(numbers.times, bound) };
    }
    case 'decision-missed':
      return { ...numbers, missed: numbers.missed + 1 };
    case 'appeal-lodged':
      return { ...numbers, appeals: numbers.appeals + 1 };
    case 'appeal-judged':
      return { ...numbers, [data.outcome]: numbers[data.outcome] + 1 };
    case 'member-warned':
      return { ...numbers, warnings: numbers.warnings + 1 };
    case 'suspension-decided':
      return { ...numbers, suspensions: numbers.suspensions + 1 };
    default:
      return numbers;
  }
};

const oneMore = <Key extends string>(
  counts: Readonly<Partial<Record<Key, number>>>,
  key: Key,
): Record<Key, number> => ({ ...counts, [key]: (counts[key] ?? 0) + 1 });
