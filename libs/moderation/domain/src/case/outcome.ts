import type { CommentStanding, Decision, ModerationCase } from './case-state.js';

/** What decisions have made of a comment and its thread, as long as no later one undid it. */
export interface Outcome {
  readonly comment: 'whole' | 'redacted' | 'hidden';
  readonly threadClosed: boolean;
  /** Those against the author that hold now, the latest last. */
  readonly against: readonly Decision[];
}

const untouched: Outcome = { comment: 'whole', threadClosed: false, against: [] };

const isOfThread = ({ action }: Decision): boolean => action === 'close-thread' || action === 'reopen-thread';

export const outcomeOf = (decisions: readonly Decision[]): Outcome =>
  decisions.reduce((outcome, decision): Outcome => {
    const others = (replaces: (one: Decision) => boolean) => outcome.against.filter((one) => !replaces(one));
    switch (decision.action) {
      case 'hide':
        return { ...outcome, comment: 'hidden', against: [...outcome.against, decision] };
      case 'redact':
        return {
          ...outcome,
          comment: 'redacted',
          against: [...others((one) => !isOfThread(one)), decision],
        };
      case 'restore':
        return { ...outcome, comment: 'whole', against: others((one) => !isOfThread(one)) };
      case 'close-thread':
        return { ...outcome, threadClosed: true, against: [...others(isOfThread), decision] };
      case 'reopen-thread':
        return { ...outcome, threadClosed: false, against: others(isOfThread) };
      default:
        return outcome;
    }
  }, untouched);

/** The decision by which parts of the comment are out now, hidden or not. */
export const redactionOf = (decisions: readonly Decision[]): Decision | undefined =>
  outcomeOf(decisions).against.findLast(({ action }) => action === 'redact');

/** Decided so, whether or not discussion has heard of it yet. */
export const isTakenAway = (state: ModerationCase): boolean =>
  state.situation !== 'none' && (state.erased || outcomeOf(state.decisions).comment === 'hidden');

/**
 * How a comment stands for moderators: what was decided here counts, for its effect is on its way; only what no decision
 * touched (imported comments) is as discussion says.
 */
export const moderatedAs = (
  decisions: readonly Decision[],
  standing: CommentStanding,
): Outcome['comment'] => {
  const touched = decisions.some(({ action }) => ['hide', 'redact', 'restore'].includes(action));
  if (touched) return outcomeOf(decisions).comment;
  return standing === 'hidden' || standing === 'redacted' ? standing : 'whole';
};
