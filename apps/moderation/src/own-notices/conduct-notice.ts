import { unreachable } from '@folkmoot/kernel';
import type { ConductEvent } from '@folkmoot/moderation-domain';
import type { NoticeItself } from './decision-notice.js';

const noDecision = { decisionId: null, action: null, effect: null, appealUntil: null, appeal: null };

/** What a warning or suspension tells the member. */
export const conductNotice = (id: string, { type, data }: ConductEvent): NoticeItself => {
  const { reason } = data;
  const about = { ...noDecision, id, reason };
  switch (type) {
    case 'member-warned':
      return {
        ...about,
        kind: 'warning',
        at: data.warnedAt,
        statement: data.statement ?? null,
        commentId: data.commentId ?? null,
        until: null,
      };
    case 'suspension-decided':
      return {
        ...about,
        kind: 'suspension',
        at: data.decidedAt,
        statement: data.statement ?? null,
        commentId: data.commentId ?? null,
        until: data.until ?? null,
      };
    case 'suspension-lifted':
      return {
        ...about,
        kind: 'suspension-lifted',
        at: data.liftedAt,
        statement: null,
        commentId: null,
        until: null,
      };
    default:
      return unreachable(type);
  }
};
