import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  CLOSES,
  held,
  hidden,
  mair,
  NOON,
  official,
  posted,
  taken,
  venue,
  withdrawn,
  wordsErased,
} from '../../test/builders.js';
import type { CommentEvent } from '../comment/comment-events.js';
import { comment } from '../comment/comment.js';
import { stance, stanceIdOf, STANCES, type TakeStance } from './stance.js';

const { given } = scenario(stance);
const after = (...events: CommentEvent[]) => fold(comment, events);
const take = (own: Partial<TakeStance> = {}): TakeStance => ({
  type: 'take-stance',
  stance: 'agree',
  member: mair,
  venue: venue(),
  comment: after(posted),
  now: NOON,
  ...own,
});

describe('taking a stance', () => {
  it.each(STANCES)('may be %s', (one) =>
    given()
      .when(take({ stance: one }))
      .then(taken(one)),
  );
  it('may be changed and says what stood before', () =>
    given(taken('agree'))
      .when(take({ stance: 'unsure' }))
      .then(taken('unsure', 'agree')));
  it('may be changed back', () =>
    given(taken('agree'), taken('unsure', 'agree')).when(take()).then(taken('agree', 'unsure')));
  it('does nothing a second time', () => given(taken('agree')).when(take()).thenNothing());
  it('needs a comment', () =>
    given()
      .when(take({ comment: after() }))
      .thenRejected('comment-not-found'));
  it.each([
    ['withdrawn', withdrawn(NOON)],
    ['hidden', hidden],
    ['erased', wordsErased('administrator', NOON)],
  ])('is refused on what is %s', (_, event) =>
    given()
      .when(take({ comment: after(posted, event) }))
      .thenRejected('comment-gone'),
  );
  it('is refused on what nobody can read yet', () =>
    given()
      .when(take({ comment: after(held) }))
      .thenRejected('comment-held'));
  it('is refused at the closing, to a repeat as well', () =>
    given(taken('agree'))
      .when(take({ now: CLOSES }))
      .thenRejected('discussion-closed'));
  it('is no answer: officials cannot after closing, even where they may answer', () =>
    given()
      .when(take({ member: official, venue: venue({ officialsMayAnswerAfterClosing: true }), now: CLOSES }))
      .thenRejected('discussion-closed'));
  it('needs a confirmed address', () =>
    given()
      .when(take({ member: { ...mair, confirmed: false } }))
      .thenRejected('member-not-confirmed'));
});

describe('the id of a stance', () => {
  it('is the same for the same member and comment, and another for any other', () => {
    expect(stanceIdOf('mair', 'oaks')).toBe(stanceIdOf('mair', 'oaks'));
    const ids = ['mair', 'rhys'].flatMap((who) => ['oaks', 'limes'].map((what) => stanceIdOf(who, what)));
    expect(new Set(ids).size).toBe(4);
  });
});
