import { addMilliseconds, DAY, type Decider, type Instant, MINUTE, unreachable } from '@folkmoot/kernel';
import { type Participant, refusal, suspensionOf, type Venue } from '../discussion/admission.js';
import type { CommentEvent, ErasureReason } from './comment-events.js';
import { rejectComment as reject } from './comment-rejections.js';
import {
  type Comment,
  evolveComment,
  idsOf,
  mustBePublic,
  type SaidComment,
  wordsAreErased,
} from './comment-state.js';
import { moderate, type ModerateComment } from './moderate-comment.js';

/** In Unicode code points. */
export const COMMENT_LIMIT = 5_000;
export const EDIT_WINDOW = 15 * MINUTE;
/** After it the words are erased. */
export const BRING_BACK_WINDOW = 7 * DAY;

export type CommentCommand = { readonly commentId: string; readonly now: Instant } & (
  | {
      readonly type: 'post-comment';
      readonly venue: Venue;
      readonly author: Participant;
      readonly text: string;
      /** The comment that is answered, as it stands now. */
      readonly answered?: Comment;
      /** The comment at the top of the thread, where that is another one. */
      readonly top?: Comment;
      /** What staff say is never held. */
      readonly byStaff?: boolean;
    }
  | {
      readonly type: 'edit-comment';
      readonly venue: Venue;
      readonly author: Participant;
      readonly text: string;
      readonly hasReplies: boolean;
    }
  | { readonly type: 'withdraw-comment'; readonly memberId: string }
  | { readonly type: 'bring-back-comment'; readonly author: Participant }
  | { readonly type: 'erase-words'; readonly why: ErasureReason; readonly reason?: string }
  | ModerateComment
);

const decide = (command: CommentCommand, state: Comment): CommentEvent[] => {
  const { commentId, now } = command;
  if (command.type === 'post-comment') {
    if (state.situation !== 'unknown') throw reject('comment-exists', { commentId });
    return [post(command)];
  }
  if (state.situation === 'unknown') throw reject('comment-not-found', { commentId });
  const ids = idsOf(state);
  switch (command.type) {
    case 'edit-comment':
      return edit(command, state);
    case 'withdraw-comment':
      checkAuthor(state, command.memberId);
      if (state.situation === 'withdrawn') return [];
      return [{ type: 'comment-withdrawn', data: { ...ids, withdrawnAt: now } }];
    case 'bring-back-comment': {
      checkAuthor(state, command.author.memberId);
      if (state.situation === 'standing') return [];
      const suspended = suspensionOf(command.author, now);
      if (suspended) throw suspended;
      const until = addMilliseconds(state.withdrawnAt, BRING_BACK_WINDOW);
      if (until <= now) throw reject('bring-back-too-late', { until });
      if (wordsAreErased(state)) throw reject('comment-gone', { commentId });
      return [{ type: 'comment-brought-back', data: ids }];
    }
    case 'erase-words':
      return eraseWords(command, state);
    case 'hide-comment':
    case 'redact-comment':
    case 'restore-comment':
    case 'release-comment':
    case 'close-thread':
    case 'reopen-thread':
      return moderate(command, state);
    default:
      return unreachable(command);
  }
};

const post = (command: Extract<CommentCommand, { type: 'post-comment' }>): CommentEvent => {
  const { commentId, now, venue, author, text, answered } = command;
  const refused = refusal(venue, author, now, answered !== undefined);
  if (refused) throw refused;
  checkText(text);
  if (answered && (answered.situation === 'unknown' || answered.discussionId !== venue.discussionId)) {
    throw reject('comment-not-found');
  }
  if (answered) {
    mustBePublic(answered);
    const top = answered.topId === answered.commentId ? answered : command.top;
    if (top && 'threadClosed' in top && top.threadClosed) {
      throw reject('thread-closed', { topId: answered.topId });
    }
  }
  const { discussionId, consultationId } = venue;
  const isHeld = venue.holdFirst === true && author.organisation === undefined && command.byStaff !== true;
  return {
    type: 'comment-posted',
    data: {
      commentId,
      discussionId,
      consultationId,
      authorId: author.memberId,
      ...(author.organisation === undefined ? {} : { organisation: author.organisation }),
      ...(answered ? { inReplyTo: { commentId: answered.commentId, topId: answered.topId } } : {}),
      text,
      ...(isHeld && { held: true as const }),
      postedAt: now,
    },
  };
};

const edit = (
  command: Extract<CommentCommand, { type: 'edit-comment' }>,
  state: SaidComment,
): CommentEvent[] => {
  const { commentId, author, venue, text, hasReplies, now } = command;
  checkAuthor(state, author.memberId);
  if (state.situation === 'withdrawn' || wordsAreErased(state)) throw reject('comment-gone', { commentId });
  // What moderators have decided on would otherwise be another text.
  if (state.hidden || state.redactions.length > 0) throw reject('comment-moderated', { commentId });
  const refused = refusal(venue, author, now, true);
  if (refused) throw refused;
  checkText(text);
  if (text === state.text) return [];
  if (hasReplies) throw reject('already-answered');
  const until = addMilliseconds(state.postedAt, EDIT_WINDOW);
  if (until <= now) throw reject('edit-window-over', { until });
  return [{ type: 'comment-edited', data: { ...idsOf(state), text, editedAt: now } }];
};

const eraseWords = (
  { why, reason, now }: Extract<CommentCommand, { type: 'erase-words' }>,
  state: SaidComment,
): CommentEvent[] => {
  if (state.erased) return [];
  if (why === 'withdrawn') {
    if (state.situation !== 'withdrawn') throw reject('words-not-due');
    const until = addMilliseconds(state.withdrawnAt, BRING_BACK_WINDOW);
    if (now < until) throw reject('words-not-due', { until });
  }
  return [
    {
      type: 'comment-erased',
      data: { ...idsOf(state), why, ...(reason !== undefined && { reason }), erasedAt: now },
    },
  ];
};

const checkAuthor = (state: SaidComment, memberId: string): void => {
  if (memberId !== state.authorId) throw reject('not-the-author');
};

/** Something that is seen: no spaces, controls, formats, fillers, and not the empty braille cell. */
const SHOWS = /[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

const checkText = (text: string): void => {
  if (!SHOWS.test(text)) throw reject('comment-empty');
  const length = [...text].length;
  if (length > COMMENT_LIMIT) throw reject('comment-too-long', { length, limit: COMMENT_LIMIT });
};

export const comment: Decider<CommentCommand, CommentEvent, Comment> = {
  initial: { situation: 'unknown' },
  decide,
  evolve: evolveComment,
};
