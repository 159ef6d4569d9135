import {
  addMilliseconds,
  DAY,
  type Decider,
  type DomainEvent,
  type EventShapes,
  type Instant,
  MINUTE,
  rejecting,
  unreachable,
} from '@folkmoot/kernel';
import { type Participant, refusal, type Venue } from '../discussion/admission.js';

export const commentRejections = {
  'comment-not-found': { kind: 'not-found', title: 'There is no such comment' },
  'comment-exists': { kind: 'conflict', title: 'There is a comment under this id' },
  'comment-empty': { kind: 'invalid', title: 'A comment needs words' },
  'comment-too-long': { kind: 'invalid', title: 'The comment is too long' },
  'comment-gone': { kind: 'conflict', title: 'The comment is no longer there' },
  'not-the-author': { kind: 'forbidden', title: 'Only its author may do this' },
  'edit-window-over': { kind: 'conflict', title: 'A comment can be edited for 15 minutes' },
  'already-answered': { kind: 'conflict', title: 'A comment that has a reply can no longer be edited' },
  'bring-back-too-late': { kind: 'conflict', title: 'A withdrawn comment can be brought back for 7 days' },
} as const;
const reject = rejecting(commentRejections);

/** In Unicode code points. */
export const COMMENT_LIMIT = 5_000;
export const EDIT_WINDOW = 15 * MINUTE;
export const BRING_BACK_WINDOW = 7 * DAY;

interface Ids {
  readonly commentId: string;
  readonly discussionId: string;
  readonly consultationId: string;
}

/** What a reply answers: a comment or another reply, and the comment at the top of both. */
export interface InReplyTo {
  readonly commentId: string;
  readonly topId: string;
}

/** Text is absent once it was erased. */
export type CommentEvent =
  | DomainEvent<
      'comment-posted',
      Ids & {
        readonly authorId: string;
        /** The organisation, if an official speaks. */
        readonly organisation?: string;
        readonly inReplyTo?: InReplyTo;
        readonly text?: string;
        readonly postedAt: Instant;
      }
    >
  | DomainEvent<'comment-edited', Ids & { readonly text?: string; readonly editedAt: Instant }>
  | DomainEvent<'comment-withdrawn', Ids & { readonly withdrawnAt: Instant }>
  | DomainEvent<'comment-brought-back', Ids>
  | DomainEvent<'comment-hidden', Ids & { readonly reason: string }>
  | DomainEvent<'comment-restored', Ids>;

const nothingPersonal = { version: 1, personal: [] } as const;
export const commentShapes: EventShapes<CommentEvent> = {
  'comment-posted': { version: 1, personal: ['text'] },
  'comment-edited': { version: 1, personal: ['text'] },
  'comment-withdrawn': nothingPersonal,
  'comment-brought-back': nothingPersonal,
  'comment-hidden': nothingPersonal,
  'comment-restored': nothingPersonal,
};

interface Posted extends Ids {
  readonly authorId: string;
  readonly topId: string;
  readonly text?: string;
  readonly postedAt: Instant;
  readonly hidden: boolean;
}

export type Comment =
  | { readonly situation: 'unknown' }
  | ({ readonly situation: 'standing' } & Posted)
  | ({ readonly situation: 'withdrawn'; readonly withdrawnAt: Instant } & Posted);

const evolve = (state: Comment, event: CommentEvent): Comment => {
  if (event.type === 'comment-posted') {
    const { organisation: _, inReplyTo, ...posted } = event.data;
    return { situation: 'standing', ...posted, topId: inReplyTo?.topId ?? posted.commentId, hidden: false };
  }
  if (state.situation === 'unknown') return state;
  switch (event.type) {
    case 'comment-edited': {
      const { text: _before, ...others } = state;
      return event.data.text === undefined ? others : { ...others, text: event.data.text };
    }
    case 'comment-withdrawn':
      return { ...state, situation: 'withdrawn', withdrawnAt: event.data.withdrawnAt };
    case 'comment-brought-back': {
      const { withdrawnAt: _, ...posted } = { withdrawnAt: undefined, ...state };
      return { ...posted, situation: 'standing' };
    }
    case 'comment-hidden':
      return { ...state, hidden: true };
    case 'comment-restored':
      return { ...state, hidden: false };
    default:
      return unreachable(event);
  }
};

export type CommentCommand = { readonly commentId: string; readonly now: Instant } & (
  | {
      readonly type: 'post-comment';
      readonly venue: Venue;
      readonly author: Participant;
      readonly text: string;
      /** The comment that is answered, as it stands now. */
      readonly answered?: Comment;
    }
  | {
      readonly type: 'edit-comment';
      readonly venue: Venue;
      readonly author: Participant;
      readonly text: string;
      readonly hasReplies: boolean;
    }
  | { readonly type: 'withdraw-comment'; readonly memberId: string }
  | { readonly type: 'bring-back-comment'; readonly memberId: string }
  | { readonly type: 'hide-comment'; readonly reason: string }
  | { readonly type: 'restore-comment' }
);

const decide = (command: CommentCommand, state: Comment): CommentEvent[] => {
  const { commentId, now } = command;
  if (command.type === 'post-comment') {
    if (state.situation !== 'unknown') throw reject('comment-exists', { commentId });
    return [post(command)];
  }
  if (state.situation === 'unknown') throw reject('comment-not-found', { commentId });
  const ids: Ids = { commentId, discussionId: state.discussionId, consultationId: state.consultationId };
  switch (command.type) {
    case 'edit-comment': {
      checkAuthor(state, command.author.memberId);
      if (isGone(state) || state.text === undefined) throw reject('comment-gone', { commentId });
      const refused = refusal(command.venue, command.author, now, true);
      if (refused) throw refused;
      checkText(command.text);
      if (command.text === state.text) return [];
      if (command.hasReplies) throw reject('already-answered');
      const until = addMilliseconds(state.postedAt, EDIT_WINDOW);
      if (until <= now) throw reject('edit-window-over', { until });
      return [{ type: 'comment-edited', data: { ...ids, text: command.text, editedAt: now } }];
    }
    case 'withdraw-comment':
      checkAuthor(state, command.memberId);
      if (state.situation === 'withdrawn') return [];
      return [{ type: 'comment-withdrawn', data: { ...ids, withdrawnAt: now } }];
    case 'bring-back-comment': {
      checkAuthor(state, command.memberId);
      if (state.situation === 'standing') return [];
      const until = addMilliseconds(state.withdrawnAt, BRING_BACK_WINDOW);
      if (until <= now) throw reject('bring-back-too-late', { until });
      return [{ type: 'comment-brought-back', data: ids }];
    }
    case 'hide-comment':
      return state.hidden ? [] : [{ type: 'comment-hidden', data: { ...ids, reason: command.reason } }];
    case 'restore-comment':
      return state.hidden ? [{ type: 'comment-restored', data: ids }] : [];
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
  if (answered && isGone(answered)) throw reject('comment-gone');
  const { discussionId, consultationId } = venue;
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
      postedAt: now,
    },
  };
};

/** Nobody can answer, edit or take a stance on what is not shown. */
export const isGone = (state: Exclude<Comment, { situation: 'unknown' }>): boolean =>
  state.situation === 'withdrawn' || state.hidden;

const checkAuthor = (state: Posted, memberId: string): void => {
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
  evolve,
};
