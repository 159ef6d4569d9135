import fc from 'fast-check';
import { rhys, mair, posted, NOON, shifted, venue } from '../../test/builders.js';
import { live } from '../../test/lives.js';
import type { CommentEvent } from './comment-events.js';
import { comment, type CommentCommand } from './comment.js';

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
  fc.record({
    type: is('bring-back-comment'),
    commentId,
    now: at,
    author: fc.record({ memberId, confirmed: fc.constant(true) }),
  }),
  fc.record({ type: is('hide-comment'), commentId, now: at, reason: fc.constant('insult') }),
  fc.record({ type: is('restore-comment'), commentId, now: at }),
);
const decisionId = fc.option(fc.uuid(), { nil: undefined });
const reason = fc.constantFrom('insult', 'off-topic');
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .map(([start, length]) => [{ start, end: start + length }]);
const decided = <Fields extends object>(type: string, fields: Fields) =>
  fc
    .record({ type: is(type), commentId, now: at, decisionId, ...fields })
    .map((one: object) => JSON.parse(JSON.stringify(one)) as CommentCommand);
const moderation: fc.Arbitrary<CommentCommand> = fc.oneof(
  decided('hide-comment', { reason }),
  decided('redact-comment', { reason, ranges, textRevision: fc.constant(0) }),
  decided('restore-comment', {}),
  decided('release-comment', { textRevision: fc.constantFrom(0, 1) }),
  decided('close-thread', { reason }),
  decided('reopen-thread', {}),
);
const erasing: fc.Arbitrary<CommentCommand> = fc.record({
  type: is('erase-words'),
  commentId,
  now: fc.integer({ min: 0, max: 20 }).map((days) => shifted(NOON, days * 86_400_000)),
  why: fc.constantFrom('author-forgotten', 'withdrawn', 'administrator'),
});
const post: CommentCommand = {
  type: 'post-comment',
  commentId: 'oaks',
  now: NOON,
  venue: venue(),
  author: rhys,
  text: 'Oaks, please.',
};
const begun = fc
  .array(fc.oneof({ weight: 3, arbitrary: command }, moderation), { maxLength: 40 })
  .map((commands) => [post, ...commands]);

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

  it('restoring brings back all of it, whatever moderators have done before', () => {
    const whole = comment.decide(post, comment.initial).reduce(comment.evolve, comment.initial);
    const restore: CommentCommand = { type: 'restore-comment', commentId: 'oaks', now: NOON };
    const reopen: CommentCommand = { type: 'reopen-thread', commentId: 'oaks', now: NOON };
    fc.assert(
      fc.property(fc.array(moderation, { maxLength: 20 }), (commands) => {
        const after = live(comment, [post, ...commands, restore, reopen]).at(-1)?.after;
        expect({ ...after, decisionId: undefined }).toEqual({ ...whole, decisionId: undefined });
      }),
    );
  });

  it('every decision leaves its trace once, and only where the words are still there anything is done to them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(moderation, erasing), { maxLength: 20 }), (commands) => {
        for (const { command: one, before, events } of live(comment, [post, ...commands])) {
          if (!('decisionId' in one)) continue;
          expect(events.map(({ data }) => ('decisionId' in data ? data.decisionId : undefined))).toEqual(
            'decisionId' in before && before.decisionId === one.decisionId ? [] : [one.decisionId],
          );
          const isLate = 'erased' in before && before.erased && !one.type.endsWith('-thread');
          expect(isLate && events.some(({ type }) => type !== 'decision-missed')).toBe(false);
        }
      }),
    );
  });

  it('its words are erased once and never come back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(command, moderation, erasing), { maxLength: 40 }), (commands) => {
        let erased = 0;
        for (const { events, after } of live(comment, [post, ...commands])) {
          erased += events.filter(({ type }) => type === 'comment-erased').length;
          if (erased > 0) expect(after).toMatchObject({ erased: true });
          if (erased > 0) expect(after).not.toHaveProperty('text');
        }
        expect(erased).toBeLessThan(2);
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
      { type: 'comment-redacted', data: { ...ids, reason: 'insult', ranges: [{ start: 0, end: 1 }] } },
      { type: 'comment-released', data: ids },
      { type: 'thread-closed', data: { ...ids, reason: 'insult' } },
      { type: 'thread-reopened', data: ids },
      { type: 'decision-missed', data: { ...ids, decisionId: 'one', why: 'erased' } },
      { type: 'comment-erased', data: { ...ids, why: 'withdrawn', erasedAt: NOON } },
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
