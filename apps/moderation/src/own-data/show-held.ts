import type { CaseEvent, ConductEvent } from '@folkmoot/moderation-domain';
import type { HeldOfMember } from './held-of.js';
import type { OwnData } from './own-data.answer.js';

/** What a member is told of what is held of them: their own words and those to them, no other member. */
export const showHeld = ({ cases, conduct }: HeldOfMember): OwnData => {
  const of = <T extends CaseEvent['type']>(type: T) =>
    cases.flatMap(({ event }) => (event.type === type ? [event.data as DataOf<T>] : []));
  const judgementOf = new Map(of('appeal-judged').map((judgement) => [judgement.appealId, judgement]));
  return {
    reports: of('comment-reported').map(({ reportId, commentId, reason, note = null, reportedAt: at }) => ({
      reportId,
      commentId,
      reason,
      note,
      at,
    })),
    decisions: of('decision-made').map(
      ({ decisionId, commentId, action, reason, statement = null, decidedAt: at }) => ({
        decisionId,
        commentId,
        action,
        reason,
        statement,
        at,
      }),
    ),
    appeals: of('appeal-lodged').map(({ appealId, commentId, decisionId, text = null, appealedAt: at }) => ({
      appealId,
      commentId,
      decisionId,
      text,
      at,
      outcome: judgementOf.get(appealId)?.outcome ?? null,
      statement: judgementOf.get(appealId)?.statement ?? null,
    })),
    conduct: conduct.map(({ event }) => showConduct(event)),
  };
};

type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>['data'];

const showConduct = (event: ConductEvent): OwnData['conduct'][number] => {
  const { type: what, data } = event;
  const { reason } = data;
  if (what === 'suspension-lifted') return { what, reason, statement: null, at: data.liftedAt };
  const { statement = null, commentId } = data;
  return {
    what,
    reason,
    statement,
    at: what === 'member-warned' ? data.warnedAt : data.decidedAt,
    ...('until' in data && { until: data.until }),
    ...(commentId !== undefined && { commentId }),
  };
};
