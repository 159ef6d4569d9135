import type { Content } from '@folkmoot/event-sourcing';
import { reasonsOf } from './case-after.js';
import type { CaseDocument, Counts, QueueCountDocument } from './queue-documents.js';

type Standing = Pick<CaseDocument, 'waiting' | 'appealed' | 'reported'>;

const none: Counts = { waiting: 0, appealed: 0, settled: 0 };

/** The counts after a case has gone from one standing to another. */
export const countCase = (
  counts: Content<QueueCountDocument> = { ...none, byReason: {} },
  before: Standing | undefined,
  after: Standing,
): Content<QueueCountDocument> => {
  const without = before ? counted(counts, before, -1) : counts;
  return counted(without, after, 1);
};

const counted = (
  counts: Content<QueueCountDocument>,
  standing: Standing,
  by: 1 | -1,
): Content<QueueCountDocument> => ({
  ...moved(counts, standing, by),
  byReason: {
    ...counts.byReason,
    ...Object.fromEntries(
      reasonsOf(standing.reported).map((reason) => [
        reason,
        moved(counts.byReason[reason] ?? none, standing, by),
      ]),
    ),
  },
});

const moved = (
  { waiting, appealed, settled }: Counts,
  standing: Pick<Standing, 'waiting' | 'appealed'>,
  by: 1 | -1,
): Counts => ({
  waiting: waiting + (standing.waiting ? by : 0),
  appealed: appealed + (standing.appealed ? by : 0),
  settled: settled + (standing.waiting ? 0 : by),
});
