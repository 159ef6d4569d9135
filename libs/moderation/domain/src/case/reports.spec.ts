import { scenario } from '@folkmoot/testing';
import {
  changed,
  comment,
  decided,
  missed,
  NOON,
  report,
  reported,
  shifted,
  without,
} from '../../test/builders.js';
import { moderationCase } from './case.js';
import type { CommentStanding } from './case-state.js';
import { NOTE_LIMIT } from './reports.js';

const { given } = scenario(moderationCase);

describe('reporting a comment', () => {
  it('tells moderators why', () => given().when(report()).then(reported()));
  it('may say more in a note', () =>
    given()
      .when(report({ note: 'He means me.' }))
      .then(reported({ note: 'He means me.' })));
  it.each(['', ' \n', '\u200b'])('counts a note without words as none (%j)', (note) =>
    given().when(report({ note })).then(reported()),
  );
  it('is possible on what was redacted: the rest is shown', () =>
    given()
      .when(report({ comment: comment({ standing: 'redacted' }) }))
      .then(reported()));
  it('is possible on what was looked at and kept', () =>
    given(decided('keep')).when(report()).then(reported()));

  it('needs a comment', () => given().when(without(report(), 'comment')).thenRejected('comment-not-found'));
  it('is refused on one’s own', () =>
    given()
      .when(report({ member: { memberId: 'rhys', confirmed: true } }))
      .thenRejected('own-comment'));
  it.each<CommentStanding>(['hidden', 'withdrawn', 'held', 'erased'])(
    'is refused on what is %s',
    (standing) =>
      given()
        .when(report({ comment: comment({ standing }) }))
        .thenRejected('comment-gone'),
  );
  it('is refused in a draft', () =>
    given()
      .when(report({ comment: comment({ published: false }) }))
      .thenRejected('comment-gone'));
  it.each([
    ['hidden', decided('hide')],
    ['erased', changed('erased')],
  ])('is refused on what was %s here, before discussion tells of it', (_what, event) =>
    given(event).when(report()).thenRejected('comment-gone'),
  );
  it('is possible where hiding came too late', () =>
    given(decided('hide'), missed('text-changed')).when(report()).then(reported()));

  it('is done once by a member, also after it was decided', () => {
    given(reported()).when(report()).thenRejected('already-reported');
    given(reported(), decided('keep'))
      .when(report({ reason: 'spam' }))
      .thenRejected('already-reported');
    given(reported({ memberId: 'ann' }))
      .when(report())
      .then(reported());
  });

  it('is for members who have confirmed and are not suspended', () => {
    given()
      .when(report({ member: { memberId: 'mair', confirmed: false } }))
      .thenRejected('member-not-confirmed');
    const until = (suspendedUntil: string) =>
      report({ member: { memberId: 'mair', confirmed: true, suspendedUntil } });
    given().when(until('for-good')).thenRejected('member-suspended');
    given()
      .when(until(shifted(NOON, 1)))
      .thenRejected('member-suspended');
    given().when(until(NOON)).then(reported());
  });

  it('takes a note of 2,000 characters, however many code units they have', () => {
    const note = '🌳'.repeat(NOTE_LIMIT);
    given().when(report({ note })).then(reported({ note }));
    given()
      .when(report({ note: `${note}!` }))
      .thenRejected('note-too-long');
  });
});
