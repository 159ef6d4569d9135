import { fold } from '@folkmoot/kernel';
import { scenario } from '@folkmoot/testing';
import {
  edited,
  held,
  hidden,
  NOON,
  posted,
  redacted,
  released,
  restored,
  threadClosed,
  threadReopened,
  withdrawn,
  wordsErased,
} from '../../test/builders.js';
import type { CommentEvent } from './comment-events.js';
import { comment, type CommentCommand } from './comment.js';
import type { ModerateComment } from './moderate-comment.js';

const { given } = scenario(comment);
const about = (command: ModerateComment): CommentCommand => ({ commentId: 'oaks', now: NOON, ...command });
/** "Oaks, please." without its first word. */
const oaks = { start: 0, end: 4 };
const hide = (decisionId?: string): CommentCommand =>
  about({ type: 'hide-comment', reason: 'insult', ...(decisionId !== undefined && { decisionId }) });
const redact = (own: Partial<Extract<ModerateComment, { type: 'redact-comment' }>> = {}): CommentCommand =>
  about({ type: 'redact-comment', reason: 'insult', ranges: [oaks], textRevision: 0, ...own });
const release = (own: object = {}): CommentCommand => about({ type: 'release-comment', ...own });
const restore: CommentCommand = about({ type: 'restore-comment' });
const close: CommentCommand = about({ type: 'close-thread', reason: 'off-topic' });
const reopen: CommentCommand = about({ type: 'reopen-thread' });
const by = (decisionId: string, event: CommentEvent): CommentEvent =>
  ({ ...event, data: { ...event.data, decisionId } }) as CommentEvent;
const missed = (why: 'text-changed' | 'erased'): CommentEvent => ({
  type: 'decision-missed',
  data: { commentId: 'oaks', discussionId: 'trees', consultationId: 'park', decisionId: 'd1', why },
});
const erased = wordsErased('administrator', NOON);

describe('taking parts out of a comment', () => {
  it('says which, and why', () => given(posted).when(redact()).then(redacted(oaks)));
  it('takes the place of the parts before', () =>
    given(posted, redacted({ start: 6, end: 12 }))
      .when(redact())
      .then(redacted(oaks)));
  it('shows the rest of what was hidden', () => {
    given(posted, hidden).when(redact()).then(redacted(oaks));
    expect(fold(comment, [posted, hidden, redacted(oaks)])).toMatchObject({ hidden: false });
  });
  it('does nothing a second time', () => given(posted, redacted(oaks)).when(redact()).thenNothing());
  it('is undone by restoring', () => given(posted, redacted(oaks)).when(restore).then(restored));
  it.each([
    ['beyond its end', [{ start: 0, end: 14 }]],
    ['before its beginning', [{ start: -1, end: 2 }]],
    ['of nothing', [{ start: 2, end: 2 }]],
    ['backwards', [{ start: 3, end: 2 }]],
    ['of half a code point', [{ start: 0.5, end: 2 }]],
    ['over each other', [oaks, { start: 3, end: 6 }]],
    ['out of order', [{ start: 6, end: 8 }, oaks]],
    ['none at all', []],
  ])('takes no parts %s', (_, ranges) =>
    given(posted).when(redact({ ranges })).thenRejected('redaction-invalid'),
  );
  it('counts code points', () => {
    const trees = { ...posted, data: { ...posted.data, text: '🌳🌳' } } as CommentEvent;
    given(trees)
      .when(redact({ ranges: [{ start: 1, end: 2 }] }))
      .then(redacted({ start: 1, end: 2 }));
    given(trees)
      .when(redact({ ranges: [{ start: 1, end: 3 }] }))
      .thenRejected('redaction-invalid');
  });
  it('meets other words than those that were decided on', () => {
    const changed = [posted, edited('Limes, please.', NOON)];
    given(...changed)
      .when(redact())
      .thenRejected('text-changed');
    given(...changed)
      .when(redact({ decisionId: 'd1' }))
      .then(missed('text-changed'));
    given(...changed)
      .when(redact({ textRevision: 1 }))
      .then(redacted(oaks));
  });
});

describe('releasing a comment that is held', () => {
  it('makes it public', () => given(held).when(release()).then(released));
  it('does nothing for what is public', () => given(posted).when(release()).thenNothing());
  it('does not publish words that nobody has looked at', () =>
    given(held, edited('Limes.', NOON))
      .when(release({ decisionId: 'd1', textRevision: 0 }))
      .then(missed('text-changed')));
  it.each([
    ['hidden', hide(), [hidden]],
    ['shortened', redact(), [redacted(oaks)]],
  ])('is not needed any more once it was %s', (_, command, events) => {
    given(held)
      .when(command)
      .then(...events);
    expect(fold(comment, [held, ...events, restored])).toEqual(fold(comment, [posted]));
  });
});

describe('closing a thread', () => {
  it('says why', () => given(posted).when(close).then(threadClosed));
  it('does nothing a second time', () => given(posted, threadClosed).when(close).thenNothing());
  it('is undone', () => given(posted, threadClosed).when(reopen).then(threadReopened));
  it('has to be there to be undone', () => given(posted).when(reopen).thenNothing());
  it('is possible under a comment whose words are gone', () =>
    given(posted, erased).when(close).then(threadClosed));
  it('needs the comment at the top', () => {
    const inReplyTo = { commentId: 'elms', topId: 'elms' };
    const reply = { ...posted, data: { ...posted.data, inReplyTo } } as CommentEvent;
    for (const command of [close, reopen]) given(reply).when(command).thenRejected('not-at-the-top');
  });
});

describe('a moderator’s decision', () => {
  it.each([
    [hide('d1'), hidden],
    [redact({ decisionId: 'd1' }), redacted(oaks)],
    [about({ type: 'restore-comment', decisionId: 'd1' }), restored],
    [release({ decisionId: 'd1' }), released],
    [about({ type: 'close-thread', reason: 'off-topic', decisionId: 'd1' }), threadClosed],
    [about({ type: 'reopen-thread', decisionId: 'd1' }), threadReopened],
  ])('leaves its trace, once, whether it changes anything or not: $type', (command, event) => {
    given(posted).when(command).then(by('d1', event));
    given(posted, by('d1', event)).when(command).thenNothing();
    given(posted, by('d2', event)).when(command).then(by('d1', event));
  });
  it.each([hide('d1'), redact({ decisionId: 'd1' }), release({ decisionId: 'd1' })])(
    'comes too late for words that are gone: $type',
    (command) => given(posted, erased).when(command).then(missed('erased')),
  );
  it('without a number is refused when it comes too late', () =>
    given(posted, erased).when(hide()).thenRejected('comment-gone'));
  it('is carried out on what its author has withdrawn, which may come back', () =>
    given(posted, withdrawn(NOON)).when(redact()).then(redacted(oaks)));
});
