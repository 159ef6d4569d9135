import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Comment, OneComment, Thread } from './answers/comment.js';
import type { Consultation, Discussion } from './answers/consultation.js';
import { type Site, SiteContext } from './layout/site.js';
import { english } from './messages/messages.en.js';
import { datesIn } from './words/dates.js';

export const NOW = '2026-03-01T12:00:00.000Z';
export const DISCUSSION = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';
export const CONSULTATION = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export const COMMENT = '3f2b6c1e-8d4a-4b6f-9c1d-5e7a9b0c2d4e';
export const MEMBER = 'b9b3f2d0-6d0b-4b8e-9d59-9a1f2f4f7a10';

export const siteFor = (more: Partial<Site> = {}): Site => ({
  messages: english,
  dates: datesIn('en-GB', 'Europe/London'),
  now: Date.parse(NOW),
  path: '/',
  ...more,
});

export const rendered = (content: ComponentChild, more: Partial<Site> = {}): string =>
  renderToString(<SiteContext.Provider value={siteFor(more)}>{content}</SiteContext.Provider>);

export const aComment = (more: Partial<Comment> = {}): Comment => ({
  id: COMMENT,
  discussionId: DISCUSSION,
  inReplyToId: null,
  state: 'standing',
  text: 'Oaks, please.',
  redactions: [],
  reason: null,
  threadClosed: false,
  author: { id: MEMBER, name: 'Rhys', organisation: null },
  postedAt: '2026-03-01T11:50:00.000Z',
  editedAt: null,
  stances: { agree: 3, disagree: 1, unsure: 0 },
  replies: 0,
  ...more,
});

export const aThread = (more: Partial<Thread> = {}): Thread => ({ ...aComment(), firstReplies: [], ...more });

export const oneComment = (more: Partial<OneComment> = {}): OneComment => ({
  ...aComment(),
  place: { topId: COMMENT, newestPage: 1, oldestPage: 1, repliesPage: null },
  viewer: null,
  ...more,
});

export const aDiscussion = (more: Partial<Discussion> = {}): Discussion => ({
  id: DISCUSSION,
  title: 'Paths and trees',
  introduction: 'Tell us where you walk.',
  prompts: ['What should grow there?'],
  hosts: [{ id: MEMBER, name: 'Kwame', organisation: 'Riverside Council' }],
  safetyNotice: 'Be kind.',
  phase: 'open',
  pausedBecause: null,
  opensAt: '2026-02-01T09:00:00.000Z',
  closesAt: '2026-04-01T09:00:00.000Z',
  officialsMayAnswerAfterClosing: false,
  holdFirst: false,
  comments: 1,
  replies: 0,
  stances: 4,
  participants: 5,
  consultation: { id: CONSULTATION, title: 'A new park', status: 'open' },
  ...more,
});

export const aConsultation = (more: Partial<Consultation> = {}): Consultation => ({
  id: CONSULTATION,
  title: 'A new park',
  summary: 'Where the gasworks stood',
  organisation: 'Riverside Council',
  status: 'open',
  opensAt: '2026-02-01T09:00:00.000Z',
  closesAt: '2026-04-01T09:00:00.000Z',
  responses: 1_234,
  participants: 567,
  background: 'It was cleared last year.',
  attribution: null,
  timeline: [
    { entryId: 'a', title: 'The council decides', date: '2026-05-01' },
    { entryId: 'b', title: 'Ground cleared', date: '2026-01-10', link: 'https://example.org/report' },
  ],
  outcome: null,
  closedEarlyBecause: null,
  withdrawnBecause: null,
  discussions: [aDiscussion()],
  ...more,
});
