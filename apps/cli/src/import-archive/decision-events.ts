import type { CaseEvent, CaseIds } from '@folkmoot/moderation-domain';
import type { DecisionLine } from '../archive/archive-lines.js';
import { type Happened, rangesOf } from './archive-events.js';
import type { KnownComment } from './comment-index.js';

/** What the case of a comment holds of a decision: that it was made, what came of it, the appeal and its end. */
export const decisionEvents = (
  line: DecisionLine,
  about: KnownComment,
  consultationId: string,
): readonly Happened<CaseEvent>[] => {
  const { id: commentId, discussionId, topId, authorId, editedAt } = about;
  const { id: decisionId, by: moderatorId, at, action, reason, statement, ranges, missed, appeal } = line;
  const ids: CaseIds = { commentId, discussionId, consultationId, topId, authorId };
  const textRevision = editedAt !== undefined && editedAt <= Date.parse(at) ? 1 : 0;
  const events: Happened<CaseEvent>[] = [
    {
      at,
      event: {
        type: 'decision-made',
        data: {
          ...ids,
          decisionId,
          moderatorId,
          action,
          reason,
          ...(statement !== undefined && { statement }),
          ...(ranges && { ranges: rangesOf(ranges) }),
          textRevision,
          decidedAt: at,
        },
      },
    },
    {
      at,
      event:
        missed === undefined
          ? { type: 'decision-took-effect', data: { ...ids, decisionId, at } }
          : { type: 'decision-missed', data: { ...ids, decisionId, why: missed, at } },
    },
  ];
  if (!appeal) return events;
  const { id: appealId, text, judged } = appeal;
  events.push({
    at: appeal.at,
    event: {
      type: 'appeal-lodged',
      data: { ...ids, appealId, decisionId, ...(text !== undefined && { text }), appealedAt: appeal.at },
    },
  });
  if (judged)
    events.push({
      at: judged.at,
      event: {
        type: 'appeal-judged',
        data: {
          ...ids,
          appealId,
          decisionId,
          moderatorId: judged.by,
          outcome: judged.outcome,
          ...(judged.statement !== undefined && { statement: judged.statement }),
          judgedAt: judged.at,
        },
      },
    });
  return events;
};
