import type { Recorded } from '@folkmoot/event-sourcing';
import type { CaseEvent, ReportReason } from '@folkmoot/moderation-domain';
import { effectOf } from '../own-notices/decision-notice.js';
import type { CasePage } from './case-page.answer.js';

type History = readonly Recorded<CaseEvent>[];
type Names = ReadonlyMap<string, string>;
type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** Of what grows with every report. */
const SHOWN = 100;

export const memberView = (id: string, names: Names) => ({ id, name: names.get(id) ?? null });

/** Absent if nothing was ever written; null if it was and can no longer be read. */
const written = <Field extends string>(
  field: Field,
  { stored }: Recorded<CaseEvent>,
  value: string | undefined,
): { readonly [F in Field]?: string | null } =>
  field in stored.data ? ({ [field]: value ?? null } as { [F in Field]: string | null }) : {};

const allOf = <T extends CaseEvent['type']>(history: History, wanted: T) =>
  history.flatMap((recorded) =>
    recorded.event.type === wanted ? [{ recorded, data: recorded.event.data as Of<T> }] : [],
  );

export const reportViews = (history: History, names: Names): CasePage['reports'] =>
  allOf(history, 'comment-reported')
    .slice(-SHOWN)
    .reverse()
    .map(({ recorded, data }) => ({
      id: data.reportId,
      by: memberView(data.memberId, names),
      reason: data.reason,
      ...written('note', recorded, data.note),
      reportedAt: data.reportedAt,
    }));

export const reasonCounts = (history: History): CasePage['reasons'] => {
  const counts = new Map<ReportReason, number>();
  for (const { data } of allOf(history, 'comment-reported')) {
    counts.set(data.reason, (counts.get(data.reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => ({ reason, count }));
};

export const decisionViews = (history: History, names: Names): CasePage['decisions'] => {
  const events = history.map(({ event }) => event);
  return allOf(history, 'decision-made')
    .map(({ recorded, data }) => ({
      id: data.decisionId,
      by: memberView(data.moderatorId, names),
      action: data.action,
      reason: data.reason,
      ...written('statement', recorded, data.statement),
      ...(data.ranges && { ranges: data.ranges }),
      textRevision: data.textRevision,
      decidedAt: data.decidedAt,
      effect: effectOf(data, events),
    }))
    .reverse();
};

export const appealViews = (history: History, names: Names): CasePage['appeals'] => {
  const judgements = allOf(history, 'appeal-judged');
  return allOf(history, 'appeal-lodged')
    .map(({ recorded, data }) => {
      const judged = judgements.find((one) => one.data.appealId === data.appealId);
      return {
        id: data.appealId,
        decisionId: data.decisionId,
        ...written('text', recorded, data.text),
        appealedAt: data.appealedAt,
        outcome: judged?.data.outcome ?? null,
        by: judged ? memberView(judged.data.moderatorId, names) : null,
        ...(judged && written('statement', judged.recorded, judged.data.statement)),
        judgedAt: judged?.data.judgedAt ?? null,
      };
    })
    .reverse();
};

export const changeViews = (history: History): CasePage['history'] =>
  history
    .slice(-SHOWN)
    .map(({ event, stored }) => ({
      revision: stored.revision,
      what: event.type,
      at: stored.metadata.occurredAt,
      by: stored.metadata.actor,
    }))
    .reverse();

/** Whose names the page shows. */
export const membersIn = (history: History): readonly string[] => [
  ...new Set(
    history.flatMap(({ event: { data } }) => [
      data.authorId,
      ...('memberId' in data ? [data.memberId] : []),
      ...('moderatorId' in data ? [data.moderatorId] : []),
    ]),
  ),
];
