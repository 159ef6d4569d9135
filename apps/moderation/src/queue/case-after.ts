import type { Content } from '@folkmoot/event-sourcing';
import type { Instant } from '@folkmoot/kernel';
import {
  type BegunCase,
  type CaseEvent,
  MANY_REPORTS,
  moderationCase,
  openIn,
  REPORT_REASONS,
  type ReportReason,
  urgencyOf,
  type Waiting,
} from '@folkmoot/moderation-domain';
import type { CaseDocument } from './queue-documents.js';

/** A case after one event more, by the rules of the domain. */
export const caseAfter = (before: CaseDocument | undefined, event: CaseEvent): Content<CaseDocument> => {
  const file = short(moderationCase.evolve(before?.file ?? moderationCase.initial, event) as BegunCase);
  const waiting = openIn(file);
  return {
    file,
    consultationId: file.consultationId,
    waiting: waiting !== undefined,
    appealed: waiting?.appealed ?? false,
    rank: waiting ? waitingRank(waiting) : settledRank(file, before, event),
    reported: reportedAfter(before?.reported ?? {}, event),
    ...(file.lease && { takenBy: file.lease.moderatorId, takenUntil: file.lease.until }),
  };
};

/** What grows with every report would make each further one cost more; nothing here looks at it but at the gravest few. */
const short = (file: BegunCase): BegunCase => {
  const shortened = { ...file, reports: [], changes: [] };
  if (shortened.situation === 'settled') return shortened;
  const { waiting } = shortened;
  const reasons = [...waiting.reasons]
    .sort((a, b) => REPORT_REASONS[b] - REPORT_REASONS[a])
    .slice(0, MANY_REPORTS);
  return { ...shortened, waiting: { ...waiting, reasons } };
};

const MOST_URGENT = 3;

/** Ascending: the most urgent first, and of these whoever has waited longest. */
const waitingRank = (waiting: Waiting): string => `${MOST_URGENT - urgencyOf(waiting)}.${waiting.since}`;

const settledRank = (
  { decisions }: BegunCase,
  before: CaseDocument | undefined,
  event: CaseEvent,
): Instant =>
  event.type === 'appeal-judged'
    ? event.data.judgedAt
    : (decisions.at(-1)?.decidedAt ?? before?.rank.slice(-INSTANT) ?? NEVER);

const INSTANT = '2026-03-01T12:00:00.000Z'.length;
const NEVER = '0000-01-01T00:00:00.000Z';

const reportedAfter = (before: CaseDocument['reported'], event: CaseEvent): CaseDocument['reported'] => {
  if (event.type !== 'comment-reported') return before;
  const { reason } = event.data;
  return { ...before, [reason]: (before[reason] ?? 0) + 1 };
};

export const reasonsOf = (reported: CaseDocument['reported']): readonly ReportReason[] =>
  Object.keys(reported) as ReportReason[];
