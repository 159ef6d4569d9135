import fc from 'fast-check';
import { rhys, mair, posted, NOON, shifted, venue } from '../../test/builders.js';
import { live } from '../../test/lives.js';
import { comment, type CommentCommand, type CommentEvent } from './comment.js';

const at = fc.integer({ min: 0, max: 30 }).map((minutes) => shifted(NOON, minutes * 60_000));
const is = <T extends string>(type: T) => fc.constant(type);
const commentId = fc.constant('oaks');
const author = fc.constantFrom(rhys, mair);
const memberId = fc.constantFrom('rhys', 'rhys', 'mair');
const text = fc.oneof(
  fc.constantFrom('Limes.', 'Elms.', ' '),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const place = fc.constantFrom(venue(), venue(), venue({ paused: true }));

const command: fc.Arbitrary<CommentCommand> = fc.oneof(
  fc.record({ type: is('post-comment'), commentId, now: at, venue: place, author, text }),
  fc.record({
    type: is('edit-comment'),
    commentId,
    now: at,
    venue: place,
    author,
    text,
    hasReplies: fc.boolean(),
  }),
  fc.record({ type: is('withdraw-comment'), commentId, now: at, memberId }),
  fc.record({ type: is('bring-back-comment'), commentId, now: at, memberId }),
  fc.record({ type: is('hide-comment'), commentId, now: at, reason: fc.constant('insult') }),
  fc.record({ type: is('restore-comment'), commentId, now: at }),
);
const post: CommentCommand = {
  type: 'post-comment',
  commentId: 'oaks',
  now: NOON,
  venue: venue(),
  author: rhys,
  text: 'Oaks, please.',
};
const begun = fc.array(command, { maxLength: 40 }).map((commands) => [post, ...commands]);

describe('whatever is asked of a comment', () => {
  it('its text is the last one that was accepted', () => {
    fc.assert(
      fc.property(begun, (commands) => {
        let accepted: string | undefined;
        for (const { command: one, after } of live(comment, commands)) {
          if (one.type === 'post-comment' || one.type === 'edit-comment') accepted = one.text;
          expect(after).toMatchObject({ text: accepted });
        }
      }),
    );
  });

  it('its author, place and time stay, and only its author touches its words', () => {
    fc.assert(
      fc.property(begun, (commands) => {
        for (const { command: one, after, events } of live(comment, commands)) {
          const { discussionId, consultationId } = venue();
          const kept = { authorId: 'rhys', topId: 'oaks', postedAt: NOON, discussionId, consultationId };
          expect(after).toMatchObject(kept);
          if (events.length > 0 && 'memberId' in one) expect(one.memberId).toBe('rhys');
          if (events.length > 0 && 'author' in one) expect(one.author.memberId).toBe('rhys');
        }
      }),
    );
  });

  it('the same command again is refused or changes nothing', () => {
    fc.assert(
      fc.property(begun, (commands) => {
        const steps = live(
          comment,
          commands.flatMap((one) => [one, one]),
        );
        steps.forEach((step, index) => {
          if (index > 0 && steps[index - 1]?.command === step.command) expect(step.events).toEqual([]);
        });
      }),
    );
  });

  it('any order of its events can be folded', () => {
    const ids = { commentId: 'oaks', discussionId: 'trees', consultationId: 'park' };
    const event: fc.Arbitrary<CommentEvent> = fc.constantFrom<CommentEvent>(
      posted,
      { type: 'comment-edited', data: { ...ids, text: 'Limes.', editedAt: NOON } },
      { type: 'comment-edited', data: { ...ids, editedAt: NOON } },
      { type: 'comment-withdrawn', data: { ...ids, withdrawnAt: NOON } },
      { type: 'comment-brought-back', data: ids },
      { type: 'comment-hidden', data: { ...ids, reason: 'insult' } },
      { type: 'comment-restored', data: ids },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = events.reduce(comment.evolve, comment.initial);
        expect(state.situation === 'unknown').toBe(!events.some(({ type }) => type === 'comment-posted'));
        expect('withdrawnAt' in state).toBe(state.situation === 'withdrawn');
      }),
    );
  });
});
