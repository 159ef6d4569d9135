import type { Recorded } from '@folkmoot/event-sourcing';
import { fold } from '@folkmoot/kernel';
import { type CaseEvent, moderationCase } from '@folkmoot/moderation-domain';
import { effectOf } from '../own-notices/decision-notice.js';
import type { OwnReport } from './own-reports.answer.js';

/** A report, out of the whole case that it belongs to; undefined if the case does not have it there. */
export const ownReportView = (
  history: readonly Recorded<CaseEvent>[],
  revision: number,
): Omit<OwnReport, 'beginning'> | undefined => {
  const reported = history[revision];
  if (reported?.event.type !== 'comment-reported') return undefined;
  const { reportId, commentId, discussionId, consultationId, reason, note, reportedAt } = reported.event.data;
  return {
    id: reportId,
    commentId,
    discussionId,
    consultationId,
    reason,
    // Whether there was a note is told by what is stored; whether it can still be read, by what was decrypted.
    ...('note' in reported.stored.data && { note: note ?? null }),
    reportedAt,
    ended: endOf(
      history.map(({ event }) => event),
      revision,
    ),
  };
};

/** The first decision after the report that could be carried out; what an appeal brought about is no answer to a report. */
const endOf = (history: readonly CaseEvent[], revision: number): OwnReport['ended'] => {
  const state = fold(moderationCase, history);
  const ofAppeals = new Set(
    state.situation === 'none'
      ? []
      : state.decisions.flatMap((one) => (one.ofAppeal ? [one.decisionId] : [])),
  );
  for (const { type, data } of history.slice(revision + 1)) {
    if (type !== 'decision-made' || ofAppeals.has(data.decisionId)) continue;
    const { decisionId, action, reason, decidedAt } = data;
    if (effectOf(data, history) === 'missed') continue;
    return { action, reason, decidedAt, overturned: isOverturned(decisionId, history) };
  }
  return null;
};

const isOverturned = (decisionId: string, history: readonly CaseEvent[]): boolean =>
  history.some(
    ({ type, data }) =>
      type === 'appeal-judged' && data.decisionId === decisionId && data.outcome === 'overturned',
  );
