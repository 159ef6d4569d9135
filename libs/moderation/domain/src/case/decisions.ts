import { type Instant, unreachable } from '@folkmoot/kernel';
import { statementOf } from '../statement.js';
import type { CaseEvent, DecisionAction, TextRange } from './case-events.js';
import { idsOf, type QuestionedComment } from './case-facts.js';
import { reject } from './case-rejections.js';
import type { BegunCase, CaseChange, Decision, ModerationCase } from './case-state.js';
import { moderatedAs, outcomeOf, redactionOf } from './outcome.js';
import type { DecisionReason } from './reasons.js';
import { bothRedactions, checkRedaction } from './redaction.js';
import { checkNotInvolved, checkNotTakenByAnother } from './taking.js';

export interface DecideCase {
  readonly type: 'decide-case';
  readonly decisionId: string;
  readonly moderatorId: string;
  /** Absent: there is no such comment. */
  readonly comment?: QuestionedComment;
  /** The last event of the case that the moderator was shown; absent: the comment had no case. */
  readonly seen?: number;
  readonly action: DecisionAction;
  readonly reason: DecisionReason;
  readonly statement?: string;
  /** How many edits the text had that the moderator was shown; `redact` cannot do without. */
  readonly textRevision?: number;
  /** For `redact`: the parts of that text that go, beside those that have gone already. */
  readonly ranges?: readonly TextRange[];
  /** Whether there is nobody any more to read a statement. */
  readonly authorForgotten: boolean;
  readonly now: Instant;
}

export const decideCase = (command: DecideCase, state: ModerationCase): CaseEvent[] => {
  const { comment, moderatorId, decisionId, action, reason, now } = command;
  if (!comment) throw reject('comment-not-found');
  checkNotInvolved({ authorId: comment.authorId, reports: reportsOf(state) }, moderatorId);
  if (state.situation !== 'none') {
    checkNotTakenByAnother(state, moderatorId, now);
    checkIsNew(command, state);
    if (appealWaits(state)) throw reject('appeal-waiting');
  }
  checkFits(command, comment, decisionsOf(state));
  checkText(command, comment);
  const statement = statementOf(command.statement, {
    needed: action !== 'keep',
    forgotten: command.authorForgotten,
  });
  return [
    {
      type: 'decision-made',
      data: {
        ...idsOf(comment),
        decisionId,
        moderatorId,
        action,
        reason,
        ...statement,
        ...(action === 'redact' && { ranges: goneAfter(command, decisionsOf(state)) }),
        textRevision: comment.textRevision,
        ...(state.situation === 'waiting' && { waitingSince: state.waiting.since }),
        decidedAt: now,
      },
    },
  ];
};

const reportsOf = (state: ModerationCase) => (state.situation === 'none' ? [] : state.reports);
const decisionsOf = (state: ModerationCase) => (state.situation === 'none' ? [] : state.decisions);

export const appealWaits = (state: BegunCase): boolean =>
  state.situation === 'waiting' && state.waiting.appealed;

/** A decision is about what the moderator was shown, and is not made twice. */
const checkIsNew = (command: DecideCase, state: BegunCase): void => {
  const since = changesSince(state, command.seen);
  const last = state.decisions.at(-1);
  const again = state.situation === 'settled' && last !== undefined && isSame(last, command, state.decisions);
  if (again && since.every(({ by }) => by === command.moderatorId)) throw reject('already-decided');
  checkSeen(state, command.seen);
};

/** Throws `case-changed` with what has come since; a revision that does not exist was never shown to anybody. */
export const checkSeen = (state: BegunCase, seen: number | undefined): void => {
  const since = changesSince(state, seen);
  if (since.length > 0 || (seen ?? -1) > state.revision) {
    throw reject('case-changed', {
      revision: state.revision,
      since: since.map(({ type, at }) => ({ type, at })),
    });
  }
};

const changesSince = (state: BegunCase, seen = -1): readonly CaseChange[] =>
  state.changes.filter(({ revision }) => revision > seen);

const isSame = (last: Decision, command: DecideCase, decisions: readonly Decision[]): boolean =>
  last.action === command.action &&
  last.reason === command.reason &&
  (last.action !== 'redact' || JSON.stringify(last.ranges) === JSON.stringify(goneAfter(command, decisions)));

/** Words that were taken out stay out until they are restored: who takes out others need not name them again. */
const goneAfter = ({ ranges = [] }: DecideCase, decisions: readonly Decision[]): readonly TextRange[] =>
  bothRedactions(redactionOf(decisions)?.ranges ?? [], ranges);

/** What can be done follows from what was done. */
const checkFits = (
  { action }: DecideCase,
  { standing, commentId, topId }: QuestionedComment,
  decisions: readonly Decision[],
): void => {
  const { threadClosed } = outcomeOf(decisions);
  const comment = moderatedAs(decisions, standing);
  switch (action) {
    case 'keep':
      if (standing === 'erased') throw reject('comment-gone');
      return;
    case 'hide':
    case 'redact':
      if (standing === 'erased') throw reject('comment-gone');
      if (comment === 'hidden') throw reject('already-hidden');
      return;
    case 'restore':
      if (standing === 'erased') throw reject('comment-gone');
      if (comment === 'whole') throw reject('nothing-to-restore');
      return;
    case 'close-thread':
      if (commentId !== topId) throw reject('not-a-thread', { topId });
      if (threadClosed) throw reject('thread-closed');
      return;
    case 'reopen-thread':
      if (!threadClosed) throw reject('thread-open');
      return;
    default:
      unreachable(action);
  }
};

/** Ranges count in the text that was looked at, so they mean nothing in another. */
const checkText = ({ action, ranges, textRevision }: DecideCase, comment: QuestionedComment): void => {
  if (action === 'redact' && comment.text === undefined) throw reject('comment-gone');
  const looked = textRevision ?? (action === 'redact' ? undefined : comment.textRevision);
  if (looked !== comment.textRevision) {
    throw reject('text-changed', { textRevision: comment.textRevision });
  }
  if (action === 'redact') checkRedaction(comment.text ?? '', ranges);
};
