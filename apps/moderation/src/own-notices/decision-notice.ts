import { addMilliseconds, fold, type Instant } from '@folkmoot/kernel';
import {
  APPEAL_WINDOW,
  type CaseEvent,
  type ModerationCase,
  moderationCase,
  outcomeOf,
} from '@folkmoot/moderation-domain';
import type { Notice } from './own-notices.answer.js';

type Made = Extract<CaseEvent, { type: 'decision-made' }>;

/** A notice before the comment's own words are looked up. */
export type NoticeItself = Omit<Notice, 'beginning'>;

/** What a decision tells its author, out of the whole case that it was made in. */
export const decisionNotice = ({ data }: Made, history: readonly CaseEvent[], now: Instant): NoticeItself => {
  const { decisionId, commentId, action, reason, statement = null, decidedAt } = data;
  return {
    id: decisionId,
    kind: 'decision',
    at: decidedAt,
    reason,
    statement,
    commentId,
    decisionId,
    action,
    effect: effectOf({ decisionId, action }, history),
    until: null,
    appealUntil: appealUntil(decisionId, fold(moderationCase, history), now),
    appeal: appealOf(decisionId, history),
  };
};

/** What has become of a decision; keeping changes nothing, so there is nothing to wait for. */
export const effectOf = (
  { decisionId, action }: Pick<Made['data'], 'decisionId' | 'action'>,
  history: readonly CaseEvent[],
): 'pending' | 'done' | 'missed' => {
  const after = history.find(
    ({ type, data }) =>
      (type === 'decision-took-effect' || type === 'decision-missed') && data.decisionId === decisionId,
  );
  if (after) return after.type === 'decision-missed' ? 'missed' : 'done';
  return action === 'keep' ? 'done' : 'pending';
};

/** The latest decision against the author that holds and was not appealed against, as the rule on appeals has it. */
const appealUntil = (decisionId: string, state: ModerationCase, now: Instant): Instant | null => {
  if (state.situation === 'none' || state.erased) return null;
  if (state.appeals.some(({ outcome }) => outcome === undefined)) return null;
  const appealed = new Set(state.appeals.map((one) => one.decisionId));
  const open = outcomeOf(state.decisions).against.findLast((one) => !appealed.has(one.decisionId));
  if (open?.decisionId !== decisionId) return null;
  const until = addMilliseconds(open.decidedAt, APPEAL_WINDOW);
  return now < until ? until : null;
};

const appealOf = (decisionId: string, history: readonly CaseEvent[]): Notice['appeal'] => {
  let appeal: Notice['appeal'] = null;
  for (const { type, data } of history) {
    if (type === 'appeal-lodged' && data.decisionId === decisionId) {
      const { text = null, appealedAt } = data;
      appeal = { text, appealedAt, outcome: null, statement: null, judgedAt: null };
    }
    if (type === 'appeal-judged' && data.decisionId === decisionId && appeal) {
      const { outcome, statement = null, judgedAt } = data;
      appeal = { ...appeal, outcome, statement, judgedAt };
    }
  }
  return appeal;
};
