import type { ConductEvent } from '@folkmoot/moderation-domain';
import type { HeldOfMember } from './held-of.js';
import type { OwnData } from './own-data.answer.js';

/** What a member is told of what is held of them: their own words and those to them, no other member. */
export const showHeld = ({ reports, decisions, appeals, judgements, conduct }: HeldOfMember): OwnData => {
  const judgementOf = new Map(judgements.map((judgement) => [judgement.appealId, judgement]));
  return {
    reports: reports.map(({ reportId, commentId, reason, note = null, reportedAt: at }) => ({
      reportId,
      commentId,
      reason,
      note,
      at,
    })),
    decisions: decisions.map(
      ({ decisionId, commentId, action, reason, statement = null, decidedAt: at }) => ({
        decisionId,
        commentId,
        action,
        reason,
        statement,
        at,
      }),
    ),
    appeals: appeals.map(({ appealId, commentId, decisionId, text = null, appealedAt: at }) => ({
      appealId,
      commentId,
      decisionId,
      text,
      at,
      outcome: judgementOf.get(appealId)?.outcome ?? null,
      statement: judgementOf.get(appealId)?.statement ?? null,
    })),
    conduct: conduct.map(showConduct),
  };
};

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
