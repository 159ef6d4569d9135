import {
  appealJudged,
  appealLodged,
  commentChecked,
  commentReported,
  decisionMade,
  type Envelope,
  envelopeFields,
  memberWarned,
  moderationErasureConfirmed,
  suspensionDecided,
  suspensionLifted,
} from '@folkmoot/contracts';
import type { ErasureConfirmed } from '@folkmoot/erasure';
import type { Recorded } from '@folkmoot/event-sourcing';
import { unreachable } from '@folkmoot/kernel';
import type { CaseEvent, CaseIds, CheckRulesEvent, ConductEvent } from '@folkmoot/moderation-domain';

export type ModerationEvent = CaseEvent | ConductEvent | CheckRulesEvent | ErasureConfirmed;

/** What other contexts may know of an event; undefined for what stays private. Statements stay encrypted. */
export const translate = ({ event, stored }: Recorded<ModerationEvent>): Envelope | undefined => {
  const about = <Data>(data: Data) => envelopeFields(stored, data);
  const { type, data } = event;
  switch (type) {
    case 'comment-reported': {
      const { reportId, memberId, reason, reportedAt } = data;
      return commentReported.create(about({ ...placeOf(data), reportId, memberId, reason, reportedAt }));
    }
    case 'comment-checked': {
      const findings = data.findings.map(({ check, kind }) => ({
        check,
        ...(kind !== undefined && { kind }),
      }));
      return commentChecked.create(about({ ...placeOf(data), findings, checkedAt: data.checkedAt }));
    }
    case 'decision-made': {
      const { ranges, ...others } = data;
      return decisionMade.create(about({ ...others, ...(ranges && { ranges: [...ranges] }) }));
    }
    case 'appeal-lodged': {
      const { appealId, decisionId, appealedAt } = data;
      return appealLodged.create(about({ ...placeOf(data), appealId, decisionId, appealedAt }));
    }
    case 'appeal-judged': {
      const { appealId, decisionId, moderatorId, outcome, judgedAt } = data;
      return appealJudged.create(
        about({ ...placeOf(data), appealId, decisionId, moderatorId, outcome, judgedAt }),
      );
    }
    case 'member-warned': {
      const { commentId: _, ...warned } = data;
      return memberWarned.create(about(warned));
    }
    case 'suspension-decided': {
      const { commentId: _, ...decided } = data;
      return suspensionDecided.create(about(decided));
    }
    case 'suspension-lifted':
      return suspensionLifted.create(about(data));
    case 'erasure-confirmed':
      return moderationErasureConfirmed.create(
        about({ ...data, erased: data.erased.map((one) => ({ ...one })) }),
      );
    case 'comment-changed':
    case 'case-taken':
    case 'case-released':
    case 'decision-took-effect':
    case 'decision-missed':
    case 'check-rules-set':
      return undefined;
    default:
      return unreachable(type);
  }
};

const placeOf = ({ commentId, discussionId, consultationId, authorId }: CaseIds) => ({
  commentId,
  discussionId,
  consultationId,
  authorId,
});
