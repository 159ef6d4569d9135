import type { CommentEvent, ConsultationEvent, DiscussionEvent, Venue } from '@folkmoot/discussion-domain';
import type { DiscussionStreams } from '@folkmoot/discussion/streams';
import type { CommandCatalogue } from './command-catalogue.js';

const now = '2026-03-01T12:00:00.000Z';
const window = { opensAt: '2026-02-01T00:00:00.000Z', closesAt: '2026-04-01T00:00:00.000Z' };
const consultationId = 'park';
const text = { title: 'A park', summary: 'Gasworks', background: '', organisation: 'Council' };
const drafted: ConsultationEvent = { type: 'consultation-drafted', data: { consultationId, ...text } };
const open: readonly ConsultationEvent[] = [
  drafted,
  { type: 'consultation-published', data: { consultationId, ...window } },
];
const entry = { entryId: 'walk', title: 'A walk', date: '2026-03-10' };
const about = { consultationId, now };

const settings = {
  title: 'Trees',
  introduction: '',
  prompts: [],
  hosts: [],
  safetyNotice: '',
  officialsMayAnswerAfterClosing: false,
};
const discussionId = 'trees';
const started: DiscussionEvent = {
  type: 'discussion-started',
  data: { discussionId, consultationId, ...settings },
};
const draft = { situation: 'draft', text, timeline: [] } as const;

const venue: Venue = {
  discussionId,
  consultationId,
  consultation: { situation: 'published', window },
  paused: false,
  officialsMayAnswerAfterClosing: false,
};
const rhys = { memberId: 'rhys', confirmed: true };
const commentId = 'oaks';
const ids = { commentId, discussionId, consultationId };
const said = { ...ids, authorId: 'rhys', text: 'Oaks, please.', postedAt: now };
const posted: CommentEvent = { type: 'comment-posted', data: said };
const held: CommentEvent = { type: 'comment-posted', data: { ...said, held: true } };
const withdrawn: CommentEvent = { type: 'comment-withdrawn', data: { ...ids, withdrawnAt: now } };
const of = { commentId, now };

export const discussionCommands: CommandCatalogue<DiscussionStreams> = {
  consultations: {
    'draft-consultation': { given: [], when: { ...about, type: 'draft-consultation', text } },
    'revise-consultation': {
      given: [drafted],
      when: { ...about, type: 'revise-consultation', text: { ...text, title: 'Two parks' } },
    },
    'publish-consultation': { given: [drafted], when: { ...about, type: 'publish-consultation', window } },
    'extend-consultation': {
      given: open,
      when: { ...about, type: 'extend-consultation', closesAt: '2026-05-01T00:00:00.000Z' },
    },
    'close-consultation-early': {
      given: open,
      when: { ...about, type: 'close-consultation-early', reason: 'Flood' },
    },
    'withdraw-consultation': {
      given: open,
      when: { ...about, type: 'withdraw-consultation', reason: 'Flood' },
    },
    'add-timeline-entry': { given: [drafted], when: { ...about, type: 'add-timeline-entry', entry } },
    'remove-timeline-entry': {
      given: [drafted, { type: 'timeline-entry-added', data: { consultationId, ...entry } }],
      when: { ...about, type: 'remove-timeline-entry', entryId: entry.entryId },
    },
    'publish-outcome': {
      given: open,
      when: { consultationId, now: '2026-06-01T00:00:00.000Z', type: 'publish-outcome', text: 'Oaks.' },
    },
  },
  discussions: {
    'start-discussion': {
      given: [],
      when: { type: 'start-discussion', discussionId, consultationId, consultation: draft, settings },
    },
    'revise-discussion': {
      given: [started],
      when: {
        type: 'revise-discussion',
        discussionId,
        consultation: draft,
        settings: { ...settings, title: 'Hedges' },
      },
    },
    'pause-discussion': {
      given: [started],
      when: { type: 'pause-discussion', discussionId, reason: 'Insults' },
    },
    'resume-discussion': {
      given: [
        started,
        { type: 'discussion-paused', data: { discussionId, consultationId, reason: 'Insults' } },
      ],
      when: { type: 'resume-discussion', discussionId },
    },
  },
  comments: {
    'post-comment': {
      given: [],
      when: { ...of, type: 'post-comment', venue, author: rhys, text: 'Oaks, please.' },
    },
    'edit-comment': {
      given: [posted],
      when: { ...of, type: 'edit-comment', venue, author: rhys, text: 'Limes.', hasReplies: false },
    },
    'withdraw-comment': { given: [posted], when: { ...of, type: 'withdraw-comment', memberId: 'rhys' } },
    'bring-back-comment': {
      given: [posted, withdrawn],
      when: { ...of, type: 'bring-back-comment', author: { memberId: 'rhys', confirmed: true } },
    },
    'erase-words': {
      given: [posted],
      when: { ...of, type: 'erase-words', why: 'administrator', reason: 'A name' },
    },
    'hide-comment': { given: [posted], when: { ...of, type: 'hide-comment', reason: 'abuse' } },
    'redact-comment': {
      given: [posted],
      when: {
        ...of,
        type: 'redact-comment',
        reason: 'abuse',
        ranges: [{ start: 0, end: 4 }],
        textRevision: 0,
      },
    },
    'restore-comment': {
      given: [posted, { type: 'comment-hidden', data: { ...ids, reason: 'abuse' } }],
      when: { ...of, type: 'restore-comment' },
    },
    'release-comment': { given: [held], when: { ...of, type: 'release-comment' } },
    'close-thread': { given: [posted], when: { ...of, type: 'close-thread', reason: 'off-topic' } },
    'reopen-thread': {
      given: [posted, { type: 'thread-closed', data: { ...ids, reason: 'off-topic' } }],
      when: { ...of, type: 'reopen-thread' },
    },
  },
  stances: {
    'take-stance': {
      given: [],
      when: {
        type: 'take-stance',
        stance: 'agree',
        member: { memberId: 'mair', confirmed: true },
        venue,
        comment: {
          situation: 'standing',
          ...said,
          topId: commentId,
          hidden: false,
          held: false,
          threadClosed: false,
          redactions: [],
          textRevision: 0,
          erased: false,
        },
        now,
      },
    },
  },
};
