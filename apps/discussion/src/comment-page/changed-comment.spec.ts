import { STANCES, type StanceEvent } from '@folkmoot/discussion-domain';
import { positionOf } from '@folkmoot/kernel';
import fc from 'fast-check';
import { changedComment } from './changed-comment.js';
import type { CommentDocument } from './comment-document.js';
import { commentView } from './comment-view.js';

const NOON = '2026-03-01T12:00:00.000Z';
const ids = { commentId: 'oaks', discussionId: 'trees', consultationId: 'park' };
const oaks: CommentDocument = {
  id: 'oaks',
  position: positionOf(3),
  discussionId: 'trees',
  consultationId: 'park',
  listId: 'trees',
  ordinal: 1,
  topId: 'oaks',
  authorId: 'rhys',
  text: 'Oaks, please.',
  postedAt: NOON,
  postedPosition: positionOf(3),
  hidden: false,
  agree: 0,
  disagree: 0,
  unsure: 0,
  replies: 2,
  answers: 1,
  firstReplyIds: ['limes', 'elms'],
};
type Change = Parameters<typeof changedComment>[1];
const after = (document: CommentDocument, ...events: readonly Change[]): CommentDocument =>
  events.reduce(
    (current, event) => ({ ...changedComment(current, event), id: 'oaks', position: positionOf(3) }),
    document,
  );

const withdrawn: Change = { type: 'comment-withdrawn', data: { ...ids, withdrawnAt: NOON } };
const broughtBack: Change = { type: 'comment-brought-back', data: ids };
const restored: Change = { type: 'comment-restored', data: ids };
const erased: Change = {
  type: 'comment-erased',
  data: { ...ids, why: 'administrator', erasedAt: NOON },
};
const moderation = fc.constantFrom<Change>(
  { type: 'comment-hidden', data: { ...ids, reason: 'abuse' } },
  { type: 'comment-redacted', data: { ...ids, reason: 'abuse', ranges: [{ start: 0, end: 4 }] } },
  { type: 'comment-redacted', data: { ...ids, reason: 'hate', ranges: [{ start: 1, end: 2 }] } },
  restored,
  { type: 'comment-released', data: ids },
  { type: 'decision-missed', data: { ...ids, decisionId: 'one', why: 'text-changed' } },
);
const stanceTaken: fc.Arbitrary<StanceEvent> = fc
  .constantFrom(...STANCES)
  .map((stance) => ({ type: 'stance-taken', data: { ...ids, memberId: 'mair', stance } }));

describe('a comment that moderators have restored', () => {
  it('is as if they had never touched it, with all stances taken meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(moderation, stanceTaken)), (events) => {
        const stances = events.filter(({ type }) => type === 'stance-taken');
        expect(after(oaks, ...events, restored)).toEqual(after(oaks, ...stances));
      }),
    );
  });
});

describe('a comment whose words were erased', () => {
  it('has none in any document and view again, whatever happens', () => {
    const other = fc.constantFrom<Change>(withdrawn, broughtBack, erased);
    fc.assert(
      fc.property(fc.array(fc.oneof(moderation, other)), (events) => {
        const document = after(oaks, erased, ...events);
        expect(JSON.stringify(document)).not.toContain('Oaks');
        expect(document).toMatchObject({ erasedBecause: 'administrator' });
        const view = commentView(document, new Map());
        expect(view).toMatchObject({ text: null, redacted: false, redactions: [] });
      }),
    );
  });
});
