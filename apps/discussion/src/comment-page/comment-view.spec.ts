import { positionOf } from '@folkmoot/kernel';
import type { CommentDocument } from './comment-document.js';
import { commentView } from './comment-view.js';

const NOON = '2026-03-01T12:00:00.000Z';
const standing: CommentDocument = {
  id: 'oaks',
  position: positionOf(3),
  discussionId: 'trees',
  consultationId: 'park',
  listId: 'trees',
  ordinal: 1,
  topId: 'oaks',
  authorId: 'rhys',
  organisation: 'Council',
  text: 'Oaks, please.',
  postedAt: NOON,
  postedPosition: positionOf(3),
  editedAt: NOON,
  hidden: false,
  agree: 1,
  disagree: 2,
  unsure: 3,
  replies: 4,
  answers: 2,
  firstReplyIds: [],
};
const names = new Map([['rhys', 'Rhys']]);
const view = {
  id: 'oaks',
  discussionId: 'trees',
  inReplyToId: null,
  state: 'standing',
  text: 'Oaks, please.',
  redacted: false,
  redactions: [],
  reason: null,
  author: { id: 'rhys', name: 'Rhys', organisation: 'Council' },
  postedAt: NOON,
  editedAt: NOON,
  threadClosed: false,
  stances: { agree: 1, disagree: 2, unsure: 3 },
  replies: 4,
};
const tombstone = { ...view, text: null, author: null, editedAt: null };
const { text: _words, ...erased } = standing;

describe('what anybody may see of a comment', () => {
  it('is all of what stands', () => expect(commentView(standing, names)).toEqual(view));
  it('is neither words nor name of what is withdrawn', () =>
    expect(commentView({ ...standing, withdrawnAt: NOON }, names)).toEqual({
      ...tombstone,
      state: 'withdrawn',
    }));
  it('is neither words nor name of what is hidden', () =>
    expect(commentView({ ...standing, hidden: true, moderatedBecause: 'abuse' }, names)).toEqual({
      ...tombstone,
      state: 'hidden',
      reason: 'abuse',
    }));
  it('is neither words nor name of what waits for a moderator', () =>
    expect(commentView({ ...standing, held: true }, names)).toEqual({ ...tombstone, state: 'held' }));
  it('is no name of what lost its words while it waited', () =>
    expect(commentView({ ...erased, held: true }, names)).toEqual({ ...tombstone, state: 'erased' }));
  it('is a marker in place of each part that was taken out, and why', () =>
    expect(
      commentView(
        {
          ...standing,
          redactions: [
            { start: 0, end: 4 },
            { start: 12, end: 13 },
          ],
          moderatedBecause: 'abuse',
        },
        names,
      ),
    ).toEqual({
      ...view,
      text: '[…], please[…]',
      redacted: true,
      redactions: [
        { start: 0, end: 3 },
        { start: 11, end: 14 },
      ],
      reason: 'abuse',
    }));
  it('is that its thread is closed', () =>
    expect(commentView({ ...standing, threadClosed: true }, names)).toEqual({ ...view, threadClosed: true }));
  it('does not tell that what is hidden was withdrawn as well', () =>
    expect(commentView({ ...standing, hidden: true, withdrawnAt: NOON }, names).state).toBe('hidden'));
  it('is no name of a former member', () =>
    expect(commentView(standing, new Map()).author).toEqual({
      id: 'rhys',
      name: null,
      organisation: 'Council',
    }));
  it('is no words of what was erased', () =>
    expect(commentView(erased, names)).toEqual({ ...view, state: 'erased', text: null, editedAt: null }));
});
