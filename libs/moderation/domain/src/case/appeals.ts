import { addMilliseconds, DAY, type Instant } from '@folkmoot/kernel';
import { lengthOf, saysSomething, statementOf } from '../statement.js';
import type { CaseEvent } from './case-events.js';
import { idsOf } from './case-facts.js';
import { reject } from './case-rejections.js';
import type { BegunCase, Decision, ModerationCase } from './case-state.js';
import { appealWaits, checkSeen } from './decisions.js';
import { outcomeOf, redactionOf } from './outcome.js';
import { checkNotInvolved, checkNotTakenByAnother } from './taking.js';

/** In Unicode code points. */
export const APPEAL_LIMIT = 5_000;
export const APPEAL_WINDOW = 30 * DAY;

export interface LodgeAppeal {
  readonly type: 'lodge-appeal';
  readonly appealId: string;
  readonly memberId: string;
  readonly text: string;
  readonly now: Instant;
}

/**
 * Once against each decision that holds, the latest first; also by an author who is suspended. Where nothing is decided the
 * answer is the same to everybody, so that nobody learns in this way whether a comment was reported.
 */
export const lodgeAppeal = (command: LodgeAppeal, state: ModerationCase): CaseEvent[] => {
  const { appealId, memberId, text, now } = command;
  if (state.situation === 'none' || !isDecidedAgainst(state)) throw reject('nothing-to-appeal');
  if (memberId !== state.authorId) throw reject('not-the-author');
  if (!saysSomething(text)) throw reject('appeal-empty');
  const length = lengthOf(text);
  if (length > APPEAL_LIMIT) throw reject('appeal-too-long', { length, limit: APPEAL_LIMIT });
  const { decisionId, decidedAt } = appealable(state);
  const until = addMilliseconds(decidedAt, APPEAL_WINDOW);
  if (until <= now) throw reject('appeal-too-late', { until });
  return [
    {
      type: 'appeal-lodged',
      data: { ...idsOf(state), appealId, decisionId, text, appealedAt: now },
    },
  ];
};

const isDecidedAgainst = ({ erased, decisions }: BegunCase): boolean =>
  !erased && outcomeOf(decisions).against.length > 0;

const appealable = (state: BegunCase): Decision => {
  const { against } = outcomeOf(state.decisions);
  const appealed = new Set(state.appeals.map(({ decisionId }) => decisionId));
  const open = against.findLast(({ decisionId }) => !appealed.has(decisionId));
  if (!open || appealWaits(state)) throw reject('already-appealed');
  return open;
};

export interface JudgeAppeal {
  readonly type: 'judge-appeal';
  /** Of the decision that undoes the other one, if it does not stand. */
  readonly decisionId: string;
  readonly moderatorId: string;
  readonly seen: number;
  readonly outcome: 'upheld' | 'overturned';
  readonly statement?: string;
  readonly authorForgotten: boolean;
  readonly now: Instant;
}

/** `upheld`: the decision stands. `overturned`: it is undone at once. */
export const judgeAppeal = (command: JudgeAppeal, state: ModerationCase): CaseEvent[] => {
  const { moderatorId, outcome, now } = command;
  if (state.situation === 'none') throw reject('case-not-found');
  checkNotInvolved(state, moderatorId);
  const appeal = state.appeals.findLast((one) => one.outcome === undefined);
  if (!appeal || !appealWaits(state)) throw reject('no-appeal-waiting');
  checkNotTakenByAnother(state, moderatorId, now);
  checkSeen(state, command.seen);
  const decision = state.decisions.find(({ decisionId }) => decisionId === appeal.decisionId);
  if (decision?.moderatorId === moderatorId) throw reject('same-moderator');
  const { statement } = statementOf(command.statement, { needed: true, forgotten: command.authorForgotten });
  const judged: CaseEvent = {
    type: 'appeal-judged',
    data: {
      ...idsOf(state),
      appealId: appeal.appealId,
      decisionId: appeal.decisionId,
      moderatorId,
      outcome,
      ...(statement !== undefined && { statement }),
      judgedAt: now,
    },
  };
  const undone = outcome === 'overturned' && decision ? undoing(command, state, decision) : undefined;
  return undone ? [judged, undone] : [judged];
};

/**
 * What was redacted before comes back as it was redacted then: hiding a comment, or redacting more of it, must not make words
 * public in the end that were out before. The last decision stands, so one is enough. Undefined where a later decision keeps the comment hidden: that its
 * redaction was wrong is no reason to show it.
 */
const undoing = (
  { decisionId, moderatorId, now }: JudgeAppeal,
  state: BegunCase,
  decision: Decision,
): CaseEvent | undefined => {
  const { textRevision } = decision;
  const made = { ...idsOf(state), decisionId, moderatorId, textRevision, decidedAt: now };
  const isOfThread = decision.action === 'close-thread';
  if (decision.action === 'redact' && outcomeOf(state.decisions).comment === 'hidden') return undefined;
  const before = redactionOf(state.decisions.slice(0, state.decisions.indexOf(decision)));
  if (!isOfThread && before?.ranges) {
    const { reason, ranges } = before;
    return { type: 'decision-made', data: { ...made, action: 'redact', reason, ranges } };
  }
  const action = isOfThread ? 'reopen-thread' : 'restore';
  return { type: 'decision-made', data: { ...made, action, reason: 'appeal-upheld' } };
};
