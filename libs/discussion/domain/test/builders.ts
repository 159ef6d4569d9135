import type { CommentEvent, ErasureReason, TextRange } from '../src/comment/comment-events.js';
import type { ConsultationEvent, ConsultationText, TimelineEntry } from '../src/consultation/consultation.js';
import type { Window } from '../src/consultation/window.js';
import type { Participant, Venue } from '../src/discussion/admission.js';
import type { DiscussionEvent, DiscussionSettings } from '../src/discussion/discussion.js';
import type { Stance, StanceEvent } from '../src/stance/stance.js';

export const OPENS = '2026-02-01T00:00:00.000Z';
export const CLOSES = '2026-04-01T00:00:00.000Z';
export const LATER = '2026-05-01T00:00:00.000Z';
/** Within the window. */
export const NOON = '2026-03-01T12:00:00.000Z';
export const window: Window = { opensAt: OPENS, closesAt: CLOSES };

export const shifted = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
export const justBefore = (instant: string): string => shifted(instant, -1);

export const park: ConsultationText = {
  title: 'A new park',
  summary: 'Where the gasworks stood',
  background: 'It closed in 1971.',
  organisation: 'Riverside Council',
};
export const entry: TimelineEntry = { entryId: 'entry-1', title: 'The council decides', date: '2026-06-01' };

const consultationId = 'park';
export const drafted: ConsultationEvent = { type: 'consultation-drafted', data: { consultationId, ...park } };
export const published: ConsultationEvent = {
  type: 'consultation-published',
  data: { consultationId, ...window },
};
export const closedEarly = (closedAt: string): ConsultationEvent => ({
  type: 'consultation-closed-early',
  data: { consultationId, closedAt, reason: 'Flood' },
});
export const withdrawnAt = (at: string): ConsultationEvent => ({
  type: 'consultation-withdrawn',
  data: { consultationId, withdrawnAt: at, reason: 'Flood' },
});
export const entryAdded: ConsultationEvent = {
  type: 'timeline-entry-added',
  data: { consultationId, ...entry },
};

export const settings: DiscussionSettings = {
  title: 'Paths and trees',
  introduction: 'Walk through it in your mind.',
  prompts: ['What should grow there?'],
  hosts: [],
  safetyNotice: '',
  officialsMayAnswerAfterClosing: false,
};
const discussionIds = { discussionId: 'trees', consultationId };
export const started = (own: Partial<DiscussionSettings> = {}): DiscussionEvent => ({
  type: 'discussion-started',
  data: { ...discussionIds, ...settings, ...own },
});
export const paused: DiscussionEvent = {
  type: 'discussion-paused',
  data: { ...discussionIds, reason: 'Insults' },
};
export const resumed: DiscussionEvent = { type: 'discussion-resumed', data: discussionIds };

/** An open place, unless told otherwise. */
export const venue = (own: Partial<Venue> = {}): Venue => ({
  ...discussionIds,
  consultation: { situation: 'published', window },
  paused: false,
  officialsMayAnswerAfterClosing: false,
  ...own,
});

export const rhys: Participant = { memberId: 'rhys', confirmed: true };
export const mair: Participant = { memberId: 'mair', confirmed: true };
export const official: Participant = {
  memberId: 'owain',
  confirmed: true,
  organisation: 'Riverside Council',
};

const commentIds = { commentId: 'oaks', ...discussionIds };
/** Rhys has spoken at noon. */
export const posted: CommentEvent = {
  type: 'comment-posted',
  data: { ...commentIds, authorId: 'rhys', text: 'Oaks, please.', postedAt: NOON },
};
/** The same, waiting for a moderator. */
export const held: CommentEvent = {
  type: 'comment-posted',
  data: { ...posted.data, held: true },
};
export const edited = (text: string, editedAt: string): CommentEvent => ({
  type: 'comment-edited',
  data: { ...commentIds, text, editedAt },
});
export const withdrawn = (at: string): CommentEvent => ({
  type: 'comment-withdrawn',
  data: { ...commentIds, withdrawnAt: at },
});
export const broughtBack: CommentEvent = { type: 'comment-brought-back', data: commentIds };
export const hidden: CommentEvent = { type: 'comment-hidden', data: { ...commentIds, reason: 'insult' } };
export const redacted = (...ranges: TextRange[]): CommentEvent => ({
  type: 'comment-redacted',
  data: { ...commentIds, reason: 'insult', ranges },
});
export const threadClosed: CommentEvent = {
  type: 'thread-closed',
  data: { ...commentIds, reason: 'off-topic' },
};
export const threadReopened: CommentEvent = { type: 'thread-reopened', data: commentIds };
export const released: CommentEvent = { type: 'comment-released', data: commentIds };
export const wordsErased = (why: ErasureReason, erasedAt: string): CommentEvent => ({
  type: 'comment-erased',
  data: { ...commentIds, why, erasedAt },
});
export const restored: CommentEvent = { type: 'comment-restored', data: commentIds };

export const taken = (stance: Stance, previous?: Stance, memberId = 'mair'): StanceEvent => ({
  type: 'stance-taken',
  data: { memberId, ...commentIds, stance, ...(previous && { previous }) },
});
