import { unreachable } from '@folkmoot/kernel';
import type { CommentEvent, Decided, TextRange } from './comment-events.js';
import { rejectComment } from './comment-rejections.js';
import { idsOf, type SaidComment, wordsAreErased } from './comment-state.js';

/** What moderators do to a comment. */
export type ModerateComment = Decided &
  (
    | { readonly type: 'hide-comment'; readonly reason: string }
    | {
        readonly type: 'redact-comment';
        readonly reason: string;
        readonly ranges: readonly TextRange[];
        /** How many edits the text had that was decided on. */
        readonly textRevision: number;
      }
    | { readonly type: 'restore-comment' }
    /** Of one that is held: a moderator has nothing against it. */
    | { readonly type: 'release-comment'; readonly textRevision?: number }
    | { readonly type: 'close-thread'; readonly reason: string }
    | { readonly type: 'reopen-thread' }
  );

/**
 * A decision always leaves its trace, even where it changes nothing, for moderation waits to hear that it was carried
 * out; without one, what already is so causes nothing.
 */
export const moderate = (command: ModerateComment, state: SaidComment): CommentEvent[] => {
  const { decisionId } = command;
  if (decisionId !== undefined && decisionId === state.decisionId) return [];
  return command.type === 'close-thread' || command.type === 'reopen-thread'
    ? ofThread(command, state)
    : ofWords(command, state);
};

type OfThread = Extract<ModerateComment, { readonly type: 'close-thread' | 'reopen-thread' }>;

const ofThread = (command: OfThread, state: SaidComment): CommentEvent[] => {
  const { commentId, topId } = state;
  if (topId !== commentId) throw rejectComment('not-at-the-top', { topId });
  const isClosing = command.type === 'close-thread';
  if (state.threadClosed === isClosing && command.decisionId === undefined) return [];
  const data = dataOf(command, state);
  return isClosing
    ? [{ type: 'thread-closed', data: { ...data, reason: command.reason } }]
    : [{ type: 'thread-reopened', data }];
};

const ofWords = (command: Exclude<ModerateComment, OfThread>, state: SaidComment): CommentEvent[] => {
  const { decisionId } = command;
  const decided = decisionId !== undefined;
  if (wordsAreErased(state)) return [missed(state, decisionId, 'erased')];
  const data = dataOf(command, state);
  switch (command.type) {
    case 'hide-comment': {
      const { reason } = command;
      return state.hidden && !decided ? [] : [{ type: 'comment-hidden', data: { ...data, reason } }];
    }
    case 'redact-comment': {
      const { reason, ranges, textRevision } = command;
      if (textRevision !== state.textRevision) return [missed(state, decisionId, 'text-changed')];
      mustLieIn(state.text ?? '', ranges);
      const isSo = !state.hidden && areSame(ranges, state.redactions);
      return isSo && !decided ? [] : [{ type: 'comment-redacted', data: { ...data, reason, ranges } }];
    }
    case 'restore-comment': {
      const isWhole = !state.hidden && state.redactions.length === 0;
      return isWhole && !decided ? [] : [{ type: 'comment-restored', data }];
    }
    case 'release-comment': {
      // Nobody has looked at the words that its author has put in their place since.
      const isOther = command.textRevision !== undefined && command.textRevision !== state.textRevision;
      if (state.held && isOther) return [missed(state, decisionId, 'text-changed')];
      return state.held || decided ? [{ type: 'comment-released', data }] : [];
    }
    default:
      return unreachable(command);
  }
};

const dataOf = ({ decisionId }: Decided, state: SaidComment) => ({
  ...idsOf(state),
  ...(decisionId !== undefined && { decisionId }),
});

const missed = (
  state: SaidComment,
  decisionId: string | undefined,
  why: 'text-changed' | 'erased',
): CommentEvent => {
  if (decisionId === undefined) throw rejectComment(why === 'erased' ? 'comment-gone' : 'text-changed');
  return { type: 'decision-missed', data: { ...idsOf(state), decisionId, why } };
};

const mustLieIn = (text: string, ranges: readonly TextRange[]): void => {
  const length = [...text].length;
  let before = 0;
  for (const { start, end } of ranges) {
    const isSound = Number.isSafeInteger(start) && Number.isSafeInteger(end) && before <= start;
    if (!isSound || end <= start || end > length) throw rejectComment('redaction-invalid', { start, end });
    before = end;
  }
  if (ranges.length === 0) throw rejectComment('redaction-invalid');
};

const areSame = (a: readonly TextRange[], b: readonly TextRange[]): boolean =>
  a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end);
