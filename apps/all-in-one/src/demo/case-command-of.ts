import type { CommandContext, Loaded } from '@folkmoot/event-sourcing';
import { deriveId, unreachable } from '@folkmoot/kernel';
import type { CaseCommand, ModerationCase, QuestionedComment } from '@folkmoot/moderation-domain';
import type { CaseStep } from './case-shape.js';
import { rangeOf } from './range-of.js';

/** A step of the story as what somebody asks of a case. Moderators of the story have always seen everything. */
export const caseCommandOf = (
  step: CaseStep,
  comment: QuestionedComment,
  { state }: Loaded<ModerationCase>,
  { commandId, actor, now }: CommandContext,
): CaseCommand => {
  const seen = state.situation === 'none' ? undefined : state.revision;
  switch (step.step) {
    case 'report': {
      const { reason, note } = step;
      return {
        type: 'report-comment',
        reportId: deriveId('report', comment.commentId, actor),
        member: { memberId: actor, confirmed: true },
        comment,
        reason,
        ...(note !== undefined && { note }),
        now,
      };
    }
    case 'decide': {
      const { action, reason, statement, parts } = step;
      return {
        type: 'decide-case',
        decisionId: deriveId('decision', commandId),
        moderatorId: actor,
        comment,
        ...(seen !== undefined && { seen }),
        action,
        reason,
        ...(statement !== undefined && { statement }),
        ...(parts && { ranges: parts.map((part) => rangeOf(comment.text ?? '', part)) }),
        textRevision: comment.textRevision,
        authorForgotten: false,
        now,
      };
    }
    case 'appeal':
      return {
        type: 'lodge-appeal',
        appealId: deriveId('appeal', commandId),
        memberId: actor,
        text: step.text,
        now,
      };
    case 'judge': {
      const { outcome, statement } = step;
      return {
        type: 'judge-appeal',
        decisionId: deriveId('decision', commandId),
        moderatorId: actor,
        seen: seen ?? 0,
        outcome,
        statement,
        authorForgotten: false,
        now,
      };
    }
    default:
      return unreachable(step);
  }
};
