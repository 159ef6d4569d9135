import {
  commentBroughtBack,
  commentEdited,
  commentErased,
  commentHidden,
  commentReleased,
  commentWithdrawn,
  decisionMissed,
  type Envelope,
  outgoing,
} from '@folkmoot/contracts';
import { parkedMessages } from '@folkmoot/messaging';
import { openKnownComments } from '../known-comments/known-comments.js';
import { openKnownDiscussions } from '../known-discussions/known-discussions.js';
import { moderationOfFile } from '../moderation-under-test.js';
import type { Said } from '../others-under-test.js';
import { WhenCommentChangedController } from './when-comment-changed.controller.js';

const AT = '2026-03-01T12:05:00.000Z';

describe('when a comment has changed', () => {
  const service = moderationOfFile();
  const said = async (options: { held?: boolean; text?: string; answering?: string } = {}) => {
    const rhys = await service().person('Rhys');
    return service().others.post(await service().others.open(), rhys.memberId, options);
  };
  const reported = async () => {
    const comment = await said();
    await service().report(comment.commentId, await service().person('Mair'));
    return comment;
  };
  const comments = async () =>
    openKnownComments(service().platform, await openKnownDiscussions(service().platform.documents));
  const known = async ({ commentId }: { commentId: string }) => (await comments()).questioned(commentId);
  const about = <Data extends object>({ authorId: _, ...ids }: Said, data: Data) =>
    service().others.about(`comment-${ids.commentId}`, { ...ids, ...data });
  const tell = (...envelopes: readonly Envelope[]) => service().others.tell(...envelopes);
  const edited = async (comment: Said, text = 'Limes, please.') =>
    commentEdited.create(
      about(comment, {
        text: await service().others.sealed(comment.commentId, text, 'comment-edited'),
        editedAt: AT,
      }),
    );

  it('knows its words, author, place and thread from the topic alone', async () => {
    const top = await said();
    expect(await known(top)).toEqual({
      ...top,
      topId: top.commentId,
      standing: 'standing',
      published: true,
      textRevision: 0,
      text: 'Oaks, please.',
    });
    expect(await known(await said({ answering: top.commentId }))).toMatchObject({ topId: top.commentId });
  });

  it('knows how it stands after everything that may happen', async () => {
    const comment = await said({ held: true });
    const standing = async (...envelopes: readonly Envelope[]) => {
      await tell(...envelopes);
      return (await known(comment))?.standing;
    };
    expect(await standing()).toBe('held');
    expect(await standing(commentReleased.create(about(comment, {})))).toBe('standing');
    expect(await standing(commentHidden.create(about(comment, { reason: 'abuse' })))).toBe('hidden');
    expect(await standing(commentWithdrawn.create(about(comment, { withdrawnAt: AT })))).toBe('withdrawn');
    expect(await standing(commentBroughtBack.create(about(comment, {})))).toBe('hidden');
    const erased = commentErased.create(about(comment, { why: 'withdrawn' as const, erasedAt: AT }));
    expect(await standing(erased)).toBe('erased');
  });

  it('keeps the words as encrypted as they came, and none once they were erased', async () => {
    const comment = await said();
    await tell(await edited(comment));
    expect(await known(comment)).toMatchObject({ text: 'Limes, please.', textRevision: 1 });
    expect(JSON.stringify(await (await comments()).get(comment.commentId))).not.toMatch(/Oaks|Limes/);
    await tell(commentErased.create(about(comment, { why: 'withdrawn' as const, erasedAt: AT })));
    expect(await (await comments()).get(comment.commentId)).not.toHaveProperty('words');
  });

  it('knows no words whose key is gone', async () => {
    const comment = await said();
    await service().platform.keyring.destroy(`comment:${comment.commentId}`);
    expect(await known(comment)).not.toHaveProperty('text');
  });

  it('begins a case for what is held and for what the checks find', async () => {
    const held = await said({ held: true });
    const telling = await said({ text: 'Write to rhys@example.org, please.' });
    const plain = await said();
    expect((await service().streams.cases.load(held.commentId)).state).toMatchObject({
      situation: 'waiting',
      waiting: { held: true, findings: [] },
    });
    expect((await service().streams.cases.load(telling.commentId)).state).toMatchObject({
      situation: 'waiting',
      waiting: { held: false, findings: [{ check: 'personal-details', kind: 'email' }] },
    });
    expect(await service().eventsOf(plain.commentId)).toEqual([]);
  });

  it('tells its case of edits, withdrawals and erasure, and begins none for them', async () => {
    const [questioned, plain] = [await reported(), await said()];
    for (const comment of [questioned, plain]) {
      await tell(
        await edited(comment),
        commentWithdrawn.create(about(comment, { withdrawnAt: AT })),
        commentBroughtBack.create(about(comment, {})),
        commentErased.create(about(comment, { why: 'administrator' as const, erasedAt: AT })),
      );
    }
    const changes = (await service().streams.cases.history(questioned.commentId)).flatMap(({ event }) =>
      event.type === 'comment-changed' ? [[event.data.what, event.data.textRevision]] : [],
    );
    expect(changes).toEqual([
      ['edited', 1],
      ['withdrawn', 1],
      ['brought-back', 1],
      ['erased', 1],
    ]);
    expect(await service().eventsOf(plain.commentId)).toEqual([]);
  });

  it('does nothing twice that it hears twice', async () => {
    const comment = await reported();
    const edit = await edited(comment);
    const withdrawal = commentWithdrawn.create(about(comment, { withdrawnAt: AT }));
    await tell(edit, edit, withdrawal, edit, withdrawal);
    expect(await service().eventsOf(comment.commentId)).toEqual([
      'comment-reported',
      'comment-changed',
      'comment-changed',
    ]);
    expect(await known(comment)).toMatchObject({ textRevision: 1, standing: 'withdrawn' });
  });

  it('does all of it again, and nothing twice, where it stopped before it was done', async () => {
    const comment = await reported();
    const edit = await edited(comment);
    const stopping = new WhenCommentChangedController(
      service().streams.cases,
      { ...(await comments()), put: () => Promise.reject(new Error('The process ended')) },
      () => Promise.resolve([]),
      { forget: () => Promise.resolve() },
    );
    await expect(stopping.handle(edit)).rejects.toThrow('The process ended');
    expect(await service().eventsOf(comment.commentId)).toEqual(['comment-reported', 'comment-changed']);
    expect(await known(comment)).toMatchObject({ textRevision: 0 });
    await tell(edit);
    expect(await service().eventsOf(comment.commentId)).toEqual(['comment-reported', 'comment-changed']);
    expect(await known(comment)).toMatchObject({ textRevision: 1 });
  });

  it('takes no decision for carried out that moderation never made', async () => {
    const comment = await reported();
    const decisionId = crypto.randomUUID();
    await tell(
      commentHidden.create(about(comment, { reason: 'abuse', decisionId })),
      decisionMissed.create(about(comment, { decisionId, why: 'text-changed' as const })),
    );
    expect(await service().eventsOf(comment.commentId)).toEqual(['comment-reported']);
  });

  it('keeps what it hears of a comment before its beginning, until that has come', async () => {
    const [comment, early] = [await reported(), crypto.randomUUID()];
    const unheard = { ...comment, commentId: early };
    const message = outgoing(commentBroughtBack.create(about(unheard, {})));
    await service().platform.messaging.publish([message]);
    // Another comment is not kept waiting behind it.
    await tell(await edited(comment));
    expect(await known(comment)).toMatchObject({ textRevision: 1 });
    const parked = await (
      await parkedMessages(service().platform.documents)
    ).first({
      group: 'moderation',
      topic: message.topic,
      key: message.key,
    });
    expect(parked?.value).toBe(message.value);
  });
});
