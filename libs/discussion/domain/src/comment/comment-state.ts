import { type Instant, unreachable } from '@folkmoot/kernel';
import type { CommentEvent, CommentIds, TextRange } from './comment-events.js';
import { rejectComment } from './comment-rejections.js';

export interface PostedComment extends CommentIds {
  readonly authorId: string;
  readonly topId: string;
  readonly text?: string;
  readonly postedAt: Instant;
  /** How many edits its text has had. */
  readonly textRevision: number;
  readonly hidden: boolean;
  /** Parts of the text that are not shown. */
  readonly redactions: readonly TextRange[];
  readonly held: boolean;
  /** Of a comment at the top: its thread takes no further replies. */
  readonly threadClosed: boolean;
  readonly erased: boolean;
  /** Of moderation, the last that came here. */
  readonly decisionId?: string;
}

export type Comment =
  | { readonly situation: 'unknown' }
  | ({ readonly situation: 'standing' } & PostedComment)
  | ({ readonly situation: 'withdrawn'; readonly withdrawnAt: Instant } & PostedComment);

/** One that was posted, whatever became of it. */
export type SaidComment = Exclude<Comment, { readonly situation: 'unknown' }>;

export const evolveComment = (state: Comment, event: CommentEvent): Comment => {
  if (event.type === 'comment-posted') return posted(event.data);
  if (state.situation === 'unknown') return state;
  const next = changed(state, event);
  const decisionId = 'decisionId' in event.data ? event.data.decisionId : undefined;
  return decisionId === undefined ? next : { ...next, decisionId };
};

const posted = (data: Extract<CommentEvent, { type: 'comment-posted' }>['data']): Comment => {
  const { organisation: _, inReplyTo, held, ...others } = data;
  return {
    situation: 'standing',
    ...others,
    topId: inReplyTo?.topId ?? others.commentId,
    textRevision: 0,
    hidden: false,
    redactions: [],
    held: held === true,
    threadClosed: false,
    erased: false,
  };
};

/** The last decision stands: what was hidden and is redacted now is shown but for these parts. */
const changed = (
  state: SaidComment,
  event: Exclude<CommentEvent, { type: 'comment-posted' }>,
): SaidComment => {
  const looked = { held: false, hidden: false, redactions: [] } as const;
  switch (event.type) {
    case 'comment-edited': {
      const { text: _before, ...others } = state;
      const { text } = event.data;
      return { ...others, ...(text !== undefined && { text }), textRevision: state.textRevision + 1 };
    }
    case 'comment-withdrawn':
      return { ...state, situation: 'withdrawn', withdrawnAt: event.data.withdrawnAt };
    case 'comment-brought-back': {
      const { withdrawnAt: _, ...others } = { withdrawnAt: undefined, ...state };
      return { ...others, situation: 'standing' };
    }
    case 'comment-hidden':
      return { ...state, ...looked, hidden: true };
    case 'comment-redacted':
      return { ...state, ...looked, redactions: event.data.ranges };
    case 'comment-restored':
      return { ...state, ...looked };
    case 'comment-released':
      return { ...state, held: false };
    case 'thread-closed':
      return { ...state, threadClosed: true };
    case 'thread-reopened':
      return { ...state, threadClosed: false };
    case 'decision-missed':
      return state;
    case 'comment-erased': {
      const { text: _, ...others } = state;
      return { ...others, redactions: [], erased: true };
    }
    default:
      return unreachable(event);
  }
};

export const wordsAreErased = ({ erased, text }: SaidComment): boolean => erased || text === undefined;

/** Nobody can answer, edit or take a stance on what is not shown. */
export const isGone = (state: SaidComment): boolean =>
  state.situation === 'withdrawn' || state.hidden || wordsAreErased(state);

/** Whoever answers or takes a stance must be able to read it. */
export const mustBePublic = (state: SaidComment): void => {
  const { commentId } = state;
  if (isGone(state)) throw rejectComment('comment-gone', { commentId });
  if (state.held) throw rejectComment('comment-held', { commentId });
};

export const idsOf = ({ commentId, discussionId, consultationId }: CommentIds): CommentIds => ({
  commentId,
  discussionId,
  consultationId,
});
