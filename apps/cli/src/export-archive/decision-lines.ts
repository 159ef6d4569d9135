import type { Recorded } from '@folkmoot/event-sourcing';
import type { CaseEvent } from '@folkmoot/moderation-domain';
import type { AppealPart, DecisionLine } from '../archive/archive-lines.js';
import { type Effects, rangesIn } from './comment-line.js';

/** A decision with its place in the log, which orders those of one instant. */
export interface PlacedLine {
  readonly position: string;
  readonly line: DecisionLine;
}

const appealIn = (events: readonly Recorded<CaseEvent>[], decisionId: string): AppealPart | undefined => {
  let appeal: AppealPart | undefined;
  for (const { event } of events) {
    if (!('decisionId' in event.data) || event.data.decisionId !== decisionId) continue;
    if (event.type === 'appeal-lodged') {
      const { appealId: id, appealedAt: at, text } = event.data;
      appeal = { id, at, ...(text !== undefined && { text }) };
    }
    if (event.type === 'appeal-judged' && appeal) {
      const { moderatorId: by, judgedAt: at, outcome, statement } = event.data;
      appeal = { ...appeal, judged: { by, at, outcome, ...(statement !== undefined && { statement }) } };
    }
  }
  return appeal;
};

/** The decisions of a case that have reached their comment; what has not yet is as if it had not been made. */
export const decisionLines = (
  events: readonly Recorded<CaseEvent>[],
  effects: Effects,
): readonly PlacedLine[] =>
  events.flatMap(({ event, stored }) => {
    if (event.type !== 'decision-made' || !effects.has(event.data.decisionId)) return [];
    const { decisionId: id, commentId: comment, moderatorId: by, decidedAt: at } = event.data;
    const { action, reason, statement, ranges } = event.data;
    const missed = effects.get(id);
    const appeal = appealIn(events, id);
    const line: DecisionLine = {
      kind: 'decision',
      id,
      comment,
      by,
      at,
      action,
      reason,
      ...(statement !== undefined && { statement }),
      ...(ranges && { ranges: rangesIn(ranges) }),
      ...(missed !== undefined && { missed }),
      ...(appeal && { appeal }),
    };
    return [{ position: stored.position, line }];
  });

/** By time; those of one instant as they were stored. */
export const inTimeOrder = (lines: readonly PlacedLine[]): readonly DecisionLine[] =>
  [...lines]
    .sort((a, b) => compare(a.line.at, b.line.at) || compare(a.position, b.position))
    .map(({ line }) => line);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
