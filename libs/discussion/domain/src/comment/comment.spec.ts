import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  broughtBack,
  CLOSES,
  edited,
  held,
  hidden,
  justBefore,
  LATER,
  mair,
  NOON,
  official,
  posted,
  redacted,
  released,
  restored,
  rhys,
  shifted,
  threadClosed,
  threadReopened,
  venue,
  withdrawn,
  wordsErased,
} from '../../test/builders.js';
import type { CommentEvent } from './comment-events.js';
import { BRING_BACK_WINDOW, comment, COMMENT_LIMIT, type CommentCommand, EDIT_WINDOW } from './comment.js';

const { given } = scenario(comment);
const ids = { commentId: 'oaks', discussionId: 'trees', consultationId: 'park' };
type Post = Extract<CommentCommand, { type: 'post-comment' }>;
type Edit = Extract<CommentCommand, { type: 'edit-comment' }>;

const post = (own: Partial<Post> = {}): Post => ({
  type: 'post-comment',
  commentId: 'oaks',
  venue: venue(),
  author: rhys,
  text: 'Oaks, please.',
  now: NOON,
  ...own,
});
const edit = (own: Partial<Edit> = {}): Edit => ({
  type: 'edit-comment',
  commentId: 'oaks',
  venue: venue(),
  author: rhys,
  text: 'Limes, please.',
  hasReplies: false,
  now: NOON,
  ...own,
});
const withdraw = (now: string, memberId = 'rhys'): CommentCommand => ({
  type: 'withdraw-comment',
  commentId: 'oaks',
  memberId,
  now,
});
const bringBack = (now: string, memberId = 'rhys', suspendedUntil?: string): CommentCommand => ({
  type: 'bring-back-comment',
  commentId: 'oaks',
  author: { memberId, confirmed: true, ...(suspendedUntil !== undefined && { suspendedUntil }) },
  now,
});
const hide: CommentCommand = { type: 'hide-comment', commentId: 'oaks', reason: 'insult', now: NOON };
const restore: CommentCommand = { type: 'restore-comment', commentId: 'oaks', now: NOON };
const after = (...events: CommentEvent[]) => fold(comment, events);
const untouched = {
  textRevision: 0,
  hidden: false,
  redactions: [],
  held: false,
  threadClosed: false,
  erased: false,
} as const;
const erased: CommentEvent = { type: 'comment-posted', data: { ...ids, authorId: 'rhys', postedAt: NOON } };

describe('a comment', () => {
  it('is posted once under an id', () => given(posted).when(post()).thenRejected('comment-exists'));
  it.each([edit(), withdraw(NOON), bringBack(NOON), hide, restore])('has to be there for $type', (command) =>
    given().when(command).thenRejected('comment-not-found'),
  );
});

describe('posting a comment', () => {
  it('says it in an open discussion', () => given().when(post()).then(posted));
  it('names the organisation that an official speaks for', () =>
    given()
      .when(post({ author: official }))
      .then({
        type: 'comment-posted',
        data: {
          ...ids,
          authorId: 'owain',
          organisation: 'Riverside Council',
          text: 'Oaks, please.',
          postedAt: NOON,
        },
      }));
  it('is refused at the closing', () =>
    given()
      .when(post({ now: CLOSES }))
      .thenRejected('discussion-closed'));
  it('is refused to officials after the closing: where it is allowed they answer, they do not begin', () =>
    given()
      .when(post({ author: official, venue: venue({ officialsMayAnswerAfterClosing: true }), now: LATER }))
      .thenRejected('discussion-closed'));
});

describe('the text of a comment', () => {
  it.each([
    ['nothing', ''],
    ['blanks and line feeds', ' \n\t\u00a0'],
    ['what shows nothing', '\u200b\u2060\u00ad\u3164\u2800'],
  ])('is not %s', (_, text) => {
    given().when(post({ text })).thenRejected('comment-empty');
    given(posted).when(edit({ text })).thenRejected('comment-empty');
  });

  it.each([
    ['a sign', '👍'],
    ['joined emoji', '👩‍👩‍👧'],
    ['one letter of Welsh, Persian or Chinese', 'ŵ'],
    ['a stop', '.'],
    ['Persian with its joiners', 'می\u200cخواهم'],
  ])('may be %s', (_, text) => {
    const [event] = comment.decide(post({ text }), comment.initial);
    expect(event?.data).toMatchObject({ text });
  });

  it.each([
    ['letters', 'x'],
    ['emoji outside the basic plane', '🌳'],
    ['Chinese', '树'],
  ])('is counted in code points: %s', (_, sign) => {
    const full = sign.repeat(COMMENT_LIMIT);
    expect(comment.decide(post({ text: full }), comment.initial)).toHaveLength(1);
    given()
      .when(post({ text: full + sign }))
      .thenRejected('comment-too-long');
    given(posted)
      .when(edit({ text: full + sign }))
      .thenRejected('comment-too-long');
  });

  it('stands as it was sent, outer blanks too', () => {
    const [event] = comment.decide(post({ text: '  Oaks\n' }), comment.initial);
    expect(event?.data).toMatchObject({ text: '  Oaks\n' });
  });
});

describe('replying', () => {
  const reply = (answered: Post['answered'], own: Partial<Post> = {}) =>
    post({ commentId: 'limes', author: mair, text: 'No, limes.', ...(answered && { answered }), ...own });
  const replied = (inReplyTo: { commentId: string; topId: string }): CommentEvent => ({
    type: 'comment-posted',
    data: {
      ...ids,
      commentId: 'limes',
      authorId: 'mair',
      inReplyTo,
      text: 'No, limes.',
      postedAt: NOON,
    },
  });
  const limes = replied({ commentId: 'oaks', topId: 'oaks' });

  it('answers a comment', () =>
    given()
      .when(reply(after(posted)))
      .then(limes));
  it('answers a reply, under the comment at the top of both', () =>
    given()
      .when(reply(after(limes), { commentId: 'elms' }))
      .then({
        type: 'comment-posted',
        data: { ...limes.data, commentId: 'elms', inReplyTo: { commentId: 'limes', topId: 'oaks' } },
      } as CommentEvent));
  it('needs something to answer', () => given().when(reply(after())).thenRejected('comment-not-found'));
  it('stays in the discussion', () =>
    given()
      .when(reply(after(posted), { venue: venue({ discussionId: 'paths' }) }))
      .thenRejected('comment-not-found'));
  it.each([
    ['withdrawn', withdrawn(NOON)],
    ['hidden', hidden],
    ['erased', wordsErased('administrator', NOON)],
  ])('does not answer what is %s', (_, event) =>
    given()
      .when(reply(after(posted, event)))
      .thenRejected('comment-gone'),
  );
  it('does not answer what nobody can read yet', () =>
    given()
      .when(reply(after(held)))
      .thenRejected('comment-held'));
  it.each([
    ['to the comment at the top', after(posted, threadClosed), {}],
    ['to replies under it', after(limes), { top: after(posted, threadClosed) }],
  ])('is refused in a closed thread %s', (_, answered, own) =>
    given()
      .when(reply(answered, { commentId: 'elms', ...own }))
      .thenRejected('thread-closed'),
  );
  it('goes on in a thread that was opened again', () =>
    given()
      .when(reply(after(posted, threadClosed, threadReopened)))
      .then(limes));
  it.each([
    ['brought back', [withdrawn(NOON), broughtBack]],
    ['restored', [hidden, restored]],
    ['shortened', [redacted({ start: 0, end: 4 })]],
  ])('answers what was %s', (_, events) =>
    given()
      .when(reply(after(posted, ...events)))
      .then(limes),
  );
});

describe('a comment in a discussion that holds first', () => {
  const place = venue({ holdFirst: true });

  it('waits for a moderator', () =>
    given()
      .when(post({ venue: place }))
      .then(held));
  it.each([
    ['an official', { author: official }],
    ['staff', { byStaff: true }],
  ])('does not wait if %s said it', (_, own) => {
    const [event] = comment.decide(post({ venue: place, ...own }), comment.initial);
    expect(event?.data).not.toHaveProperty('held');
  });
  it('is public once it was released', () => expect(after(held, released)).toEqual(after(posted)));
});

describe('editing a comment', () => {
  const last = shifted(NOON, EDIT_WINDOW - 1);

  it('replaces its words', () => given(posted).when(edit()).then(edited('Limes, please.', NOON)));
  it('does nothing if they are the same', () =>
    given(posted)
      .when(edit({ text: 'Oaks, please.' }))
      .thenNothing());
  it('goes back to the first words as a change', () =>
    given(posted, edited('Limes, please.', NOON))
      .when(edit({ text: 'Oaks, please.' }))
      .then(edited('Oaks, please.', NOON)));
  it('is reserved to its author', () =>
    given(posted)
      .when(edit({ author: mair }))
      .thenRejected('not-the-author'));
  it('is possible for 15 minutes', () => {
    expect(EDIT_WINDOW).toBe(900_000);
    given(posted)
      .when(edit({ now: last }))
      .then(edited('Limes, please.', last));
  });
  it('is over after 15 minutes exactly', () =>
    given(posted)
      .when(edit({ now: shifted(NOON, EDIT_WINDOW) }))
      .thenRejected('edit-window-over'));
  it('gets no further 15 minutes from an edit', () =>
    given(posted, edited('Elms.', last))
      .when(edit({ now: shifted(NOON, EDIT_WINDOW) }))
      .thenRejected('edit-window-over'));
  it('is over with the first reply', () =>
    given(posted)
      .when(edit({ hasReplies: true }))
      .thenRejected('already-answered'));
  it.each([
    ['withdrawn', [posted, withdrawn(NOON)]],
    ['erased', [erased]],
  ])('is refused once it was %s', (_, events) =>
    given(...events)
      .when(edit())
      .thenRejected('comment-gone'),
  );
  it.each([
    ['hidden', hidden],
    ['shortened', redacted({ start: 0, end: 4 })],
  ])('is refused while moderators have it %s', (_, event) => {
    given(posted, event).when(edit()).thenRejected('comment-moderated');
    given(posted, event, restored).when(edit()).then(edited('Limes, please.', NOON));
  });
  it('is possible while it waits for a moderator', () =>
    given(held).when(edit()).then(edited('Limes, please.', NOON)));
  it('is refused while the discussion is paused', () =>
    given(posted)
      .when(edit({ venue: venue({ paused: true }) }))
      .thenRejected('discussion-paused'));
  it('is refused once the discussion has closed', () =>
    given(posted)
      .when(edit({ venue: venue({ closesAt: NOON }) }))
      .thenRejected('discussion-closed'));
  it('is refused to a suspended member', () =>
    given(posted)
      .when(edit({ author: { ...rhys, suspendedUntil: LATER } }))
      .thenRejected('member-suspended'));
});

describe('withdrawing a comment', () => {
  it('is possible at any time', () => given(posted).when(withdraw(LATER)).then(withdrawn(LATER)));
  it('is possible while it is hidden', () =>
    given(posted, hidden).when(withdraw(NOON)).then(withdrawn(NOON)));
  it('is reserved to its author', () =>
    given(posted).when(withdraw(NOON, 'mair')).thenRejected('not-the-author'));
  it('does nothing a second time', () => given(posted, withdrawn(NOON)).when(withdraw(LATER)).thenNothing());
});

describe('bringing back a comment', () => {
  const last = shifted(NOON, BRING_BACK_WINDOW - 1);

  it('is possible for 7 days', () => {
    expect(BRING_BACK_WINDOW).toBe(604_800_000);
    given(posted, withdrawn(NOON)).when(bringBack(last)).then(broughtBack);
  });
  it('is over after 7 days exactly', () =>
    given(posted, withdrawn(NOON))
      .when(bringBack(shifted(NOON, BRING_BACK_WINDOW)))
      .thenRejected('bring-back-too-late'));
  it('counts from the last time that it was withdrawn', () =>
    given(posted, withdrawn(NOON), broughtBack, withdrawn(last))
      .when(bringBack(shifted(NOON, BRING_BACK_WINDOW)))
      .then(broughtBack));
  it('is reserved to its author', () =>
    given(posted, withdrawn(NOON)).when(bringBack(NOON, 'mair')).thenRejected('not-the-author'));
  it('is not for who is suspended at that moment', () => {
    given(posted, withdrawn(NOON))
      .when(bringBack(NOON, 'rhys', LATER))
      .thenRejected('member-suspended');
    given(posted, withdrawn(NOON))
      .when(bringBack(NOON, 'rhys', NOON))
      .then(broughtBack);
  });
  it('is no longer possible once its words are erased', () =>
    given(posted, withdrawn(NOON), wordsErased('administrator', NOON))
      .when(bringBack(NOON))
      .thenRejected('comment-gone'));
  it('does nothing for what stands', () => given(posted).when(bringBack(NOON)).thenNothing());
  it('leaves hidden what moderators have hidden', () =>
    given(posted, withdrawn(NOON), hidden, broughtBack).thenState({
      situation: 'standing',
      ...ids,
      authorId: 'rhys',
      topId: 'oaks',
      text: 'Oaks, please.',
      postedAt: NOON,
      ...untouched,
      hidden: true,
    }));
});

describe('hiding a comment', () => {
  it('gives the reason', () => given(posted).when(hide).then(hidden));
  it('is possible for what is withdrawn, which may come back', () =>
    given(posted, withdrawn(NOON)).when(hide).then(hidden));
  it('does nothing a second time', () => given(posted, hidden).when(hide).thenNothing());
  it('is undone by restoring', () => given(posted, hidden).when(restore).then(restored));
  it('has to be there to be undone', () => given(posted, hidden, restored).when(restore).thenNothing());
  it('leaves withdrawn what its author has withdrawn', () =>
    given(posted, hidden, withdrawn(NOON), restored).thenState({
      situation: 'withdrawn',
      withdrawnAt: NOON,
      ...ids,
      authorId: 'rhys',
      topId: 'oaks',
      text: 'Oaks, please.',
      postedAt: NOON,
      ...untouched,
    }));
});

describe('what the events of a comment add up to', () => {
  const standing = {
    situation: 'standing',
    ...ids,
    authorId: 'rhys',
    topId: 'oaks',
    postedAt: NOON,
    ...untouched,
  } as const;

  it('is its last words', () =>
    given(posted, edited('Limes.', justBefore(CLOSES))).thenState({
      ...standing,
      text: 'Limes.',
      textRevision: 1,
    }));
  it('is no words once they were erased', () => given(erased).thenState(standing));
  it('is no words if those of the last edit were erased', () =>
    given(posted, {
      type: 'comment-edited',
      data: { ...ids, editedAt: NOON },
    }).thenState({ ...standing, textRevision: 1 }));
});
