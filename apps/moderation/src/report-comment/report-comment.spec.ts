import { commentErased, commentHidden, commentWithdrawn } from '@folkmoot/contracts';
import { moderationOfFile, type Person, statusesOf } from '../moderation-under-test.js';
import type { Said } from '../others-under-test.js';

describe('reporting a comment', () => {
  const service = moderationOfFile();
  const said = async (options: object = {}) => {
    const rhys = await service().person('Rhys');
    const mair = await service().person('Mair');
    const comment = await service().others.post(await service().others.open(options), rhys.memberId, options);
    return { rhys, mair, comment };
  };
  const report =
    ({ commentId }: { commentId: string }, as?: Person, body: object = { reason: 'abuse' }) =>
    () =>
      service().ask('POST', `/comments/${commentId}/reports`, { ...(as && { as }), body });

  it('begins a case, with the reason and the note', async () => {
    const { mair, comment } = await said();
    const answer = await report(comment, mair, { reason: 'threat', note: 'He knows where I live.' })();
    expect(answer).toMatchObject({ status: 201 });
    const [recorded] = await service().streams.cases.history(comment.commentId);
    expect(recorded?.event).toEqual({
      type: 'comment-reported',
      data: {
        ...comment,
        topId: comment.commentId,
        reportId: (answer.body as { id: string }).id,
        memberId: mair.memberId,
        reason: 'threat',
        note: 'He knows where I live.',
        reportedAt: '2026-03-01T12:00:00.000Z',
      },
    });
  });

  it('keeps the note for the eyes of who has the reporter’s key', async () => {
    const { mair, comment } = await said();
    await service().report(comment.commentId, mair, { reason: 'threat', note: 'He knows where I live.' });
    const [stored] = await service().platform.store.read(`case-${comment.commentId}`);
    expect(JSON.stringify(stored)).not.toContain('He knows');
    await service().platform.keyring.destroy(`member:${mair.memberId}`);
    const [recorded] = await service().streams.cases.history(comment.commentId);
    expect(recorded?.event.data).not.toHaveProperty('note');
  });

  it('is done once by a member, also when asked twice at once, and by several members', async () => {
    const { mair, comment } = await said();
    const answers = await Promise.all([report(comment, mair)(), report(comment, mair)()]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    await service().refused([409, 'moderation/already-reported'], report(comment, mair, { reason: 'spam' }));
    await service().report(comment.commentId, await service().person('Ann'));
    expect(await service().eventsOf(comment.commentId)).toEqual(['comment-reported', 'comment-reported']);
  });

  it('gets the first answer again under the same Idempotency-Key', async () => {
    const { mair, comment } = await said();
    const asked = () =>
      service().ask('POST', `/comments/${comment.commentId}/reports`, {
        as: mair,
        body: { reason: 'abuse' },
        key: 'once',
      });
    expect(await asked()).toEqual(await asked());
  });

  it('is for confirmed members who are not suspended', async () => {
    const { comment } = await said();
    const young = await service().person('Young', { confirmed: false });
    const suspended = await service().person('Sus', { suspendedUntil: '2026-03-02T00:00:00.000Z' });
    await service().refused([401, 'platform/not-logged-in'], report(comment));
    await service().refused([403, 'moderation/member-not-confirmed'], report(comment, young));
    await service().refused([403, 'moderation/member-suspended'], report(comment, suspended));
    service().at('2026-03-02T00:00:00.000Z');
    expect(await report(comment, suspended)()).toMatchObject({ status: 201 });
  });

  it('is refused on one’s own comment and on what never was', async () => {
    const { rhys, mair, comment } = await said();
    await service().refused([403, 'moderation/own-comment'], report(comment, rhys));
    await service().refused(
      [404, 'moderation/comment-not-found'],
      report({ commentId: crypto.randomUUID() }, mair),
    );
  });

  it('is refused on what nobody is shown', async () => {
    const { others } = service();
    const gone = async (tell: (comment: Omit<Said, 'authorId'>, stream: string) => Promise<void>) => {
      const { mair, comment } = await said();
      const { authorId: _, ...ids } = comment;
      await tell(ids, `comment-${comment.commentId}`);
      await service().refused([409, 'moderation/comment-gone'], report(comment, mair));
    };
    await gone((ids, stream) =>
      others.tell(commentHidden.create(others.about(stream, { ...ids, reason: 'abuse' }))),
    );
    await gone((ids, stream) =>
      others.tell(
        commentWithdrawn.create(others.about(stream, { ...ids, withdrawnAt: '2026-03-01T12:00:00.000Z' })),
      ),
    );
    await gone((ids, stream) =>
      others.tell(
        commentErased.create(
          others.about(stream, { ...ids, why: 'withdrawn', erasedAt: '2026-03-01T12:00:00.000Z' }),
        ),
      ),
    );
    const held = await said({ held: true });
    await service().refused([409, 'moderation/comment-gone'], report(held.comment, held.mair));
    const draft = await said({ published: false });
    await service().refused([409, 'moderation/comment-gone'], report(draft.comment, draft.mair));
  });

  it('is refused without a reason from the list and with too long a note', async () => {
    const { mair, comment } = await said();
    const url = `/comments/${comment.commentId}/reports`;
    await service().refusesBodies('POST', url, mair, [
      {},
      { reason: 'envy' },
      { reason: 7 },
      { reason: 'abuse', note: null },
      { reason: 'abuse', colour: 'red' },
    ]);
    const note = '🌳'.repeat(2_001);
    await service().refused(
      [422, 'moderation/note-too-long'],
      report(comment, mair, { reason: 'abuse', note }),
    );
    expect(await report(comment, mair, { reason: 'abuse', note: '🌳'.repeat(2_000) })()).toMatchObject({
      status: 201,
    });
  });
});
