import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  broughtBack,
  hidden,
  justBefore,
  NOON,
  posted,
  redacted,
  shifted,
  withdrawn,
  wordsErased,
} from '../../test/builders.js';
import type { ErasureReason } from './comment-events.js';
import { BRING_BACK_WINDOW, comment, type CommentCommand } from './comment.js';

const { given } = scenario(comment);
const DUE = shifted(NOON, BRING_BACK_WINDOW);
const erase = (why: ErasureReason, now = NOON): CommentCommand => ({
  type: 'erase-words',
  commentId: 'oaks',
  why,
  now,
});

describe('erasing the words of a comment', () => {
  it.each(['author-forgotten', 'administrator'] as const)('is possible at any time: %s', (why) => {
    given(posted).when(erase(why)).then(wordsErased(why, NOON));
    given(posted, hidden).when(erase(why)).then(wordsErased(why, NOON));
    given(posted, withdrawn(NOON)).when(erase(why)).then(wordsErased(why, NOON));
  });
  it('keeps the administrator’s reason', () =>
    given(posted)
      .when({ ...erase('administrator'), reason: 'A court order' } as CommentCommand)
      .then({
        type: 'comment-erased',
        data: { ...wordsErased('administrator', NOON).data, reason: 'A court order' } as never,
      }));
  it('happens once', () =>
    given(posted, wordsErased('administrator', NOON)).when(erase('author-forgotten')).thenNothing());
  it('needs a comment', () => given().when(erase('administrator')).thenRejected('comment-not-found'));
  it('leaves neither words nor parts of them', () => {
    const state = fold(comment, [posted, redacted({ start: 0, end: 4 }), wordsErased('administrator', NOON)]);
    expect(state).toMatchObject({ erased: true, redactions: [] });
    expect(state).not.toHaveProperty('text');
  });
});

describe('the words of a withdrawn comment', () => {
  it('go after 7 days', () =>
    given(posted, withdrawn(NOON)).when(erase('withdrawn', DUE)).then(wordsErased('withdrawn', DUE)));
  it('stay until then', () =>
    given(posted, withdrawn(NOON))
      .when(erase('withdrawn', justBefore(DUE)))
      .thenRejected('words-not-due'));
  it('stay if it was brought back', () =>
    given(posted, withdrawn(NOON), broughtBack).when(erase('withdrawn', DUE)).thenRejected('words-not-due'));
  it('stay for 7 days from the last time that it was withdrawn', () =>
    given(posted, withdrawn(NOON), broughtBack, withdrawn(shifted(NOON, 1)))
      .when(erase('withdrawn', DUE))
      .thenRejected('words-not-due'));
});
