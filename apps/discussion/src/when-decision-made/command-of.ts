import type { decisionMade, Envelope } from '@folkmoot/contracts';
import type { CommentCommand } from '@folkmoot/discussion-domain';
import { type Instant, unreachable } from '@folkmoot/kernel';

type DecisionMade = Extract<ReturnType<typeof decisionMade.create>, Envelope>['data'];

/** What is to be done to which comment so that a decision takes effect. */
export const commandOf = (decision: DecisionMade, now: Instant): CommentCommand => {
  const { commentId, topId, decisionId, action, reason, ranges, textRevision } = decision;
  const about = { commentId, decisionId, now };
  switch (action) {
    case 'keep':
      return { ...about, type: 'release-comment', textRevision };
    case 'hide':
      return { ...about, type: 'hide-comment', reason };
    case 'redact':
      return { ...about, type: 'redact-comment', reason, ranges: ranges ?? [], textRevision };
    case 'restore':
      return { ...about, type: 'restore-comment' };
    case 'close-thread':
      return { ...about, commentId: topId, type: 'close-thread', reason };
    case 'reopen-thread':
      return { ...about, commentId: topId, type: 'reopen-thread' };
    default:
      return unreachable(action);
  }
};
