import { CLOSES, discussionOfFile, type Person } from '../discussion-under-test.js';

describe('taking a stance', () => {
  const service = discussionOfFile();
  const opened = async (settings: object = {}) => {
    const { discussionId, organiser } = await service().opened(settings);
    const commentId = await service().post(discussionId, await service().person('Rhys'));
    return { discussionId, organiser, commentId, mair: await service().person('Mair') };
  };
  const take = (id: string, stance: string, as?: Person) => () =>
    service().ask('PUT', `/comments/${id}/stance`, { ...(as && { as }), body: { stance } });

  it('is counted at once and shown to the member who took it', async () => {
    const { discussionId, commentId, mair } = await opened();
    expect(await take(commentId, 'agree', mair)()).toMatchObject({ status: 200, body: { id: commentId } });
    expect(await service().read(`/discussions/${discussionId}/comments`, mair)).toMatchObject({
      items: [{ stances: { agree: 1, disagree: 0, unsure: 0 } }],
      viewer: { memberId: mair.memberId, stances: { [commentId]: 'agree' } },
    });
    const other = await service().person('Other');
    expect(await service().read(`/comments/${commentId}`, other)).toMatchObject({
      stances: { agree: 1, disagree: 0, unsure: 0 },
      viewer: { memberId: other.memberId, stances: {} },
    });
  });

  it('takes the place of the one before, on replies as well', async () => {
    const { commentId, mair } = await opened();
    const replyId = await service().reply(commentId, mair);
    for (const stance of ['agree', 'unsure', 'unsure', 'disagree']) await take(replyId, stance, mair)();
    expect(await service().read(`/comments/${replyId}`, mair)).toMatchObject({
      stances: { agree: 0, disagree: 1, unsure: 0 },
      viewer: { stances: { [replyId]: 'disagree' } },
    });
  });

  it('counts each member once, however many at once', async () => {
    const { commentId } = await opened();
    const members = await Promise.all(Array.from({ length: 10 }, (_, n) => service().person(`M${n}`)));
    await Promise.all(
      members.flatMap((one) => [take(commentId, 'agree', one)(), take(commentId, 'agree', one)()]),
    );
    await Promise.all(
      members
        .slice(0, 4)
        .map((one) => service().done('PUT', `/comments/${commentId}/stance`, one, { stance: 'unsure' })),
    );
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({
      stances: { agree: 6, disagree: 0, unsure: 4 },
    });
  });

  it('is refused on what is gone or never was', async () => {
    const { discussionId, mair } = await opened();
    const own = await service().post(discussionId, mair);
    await service().done('POST', `/comments/${own}/withdraw`, mair);
    await service().refused([409, 'discussion/comment-gone'], take(own, 'agree', mair));
    await service().refused([404, 'discussion/comment-not-found'], take(crypto.randomUUID(), 'agree', mair));
  });

  it('is refused at the closing, to officials too', async () => {
    const { commentId, mair } = await opened({ officialsMayAnswerAfterClosing: true });
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    service().at(CLOSES);
    await service().refused(
      [409, 'discussion/discussion-closed'],
      take(commentId, 'agree', mair),
      take(commentId, 'agree', official),
    );
  });

  it('is refused while paused, to visitors, to who is not confirmed or is suspended', async () => {
    const { discussionId, organiser, commentId, mair } = await opened();
    await service().refused([401, 'platform/not-logged-in'], take(commentId, 'agree'));
    const unconfirmed = await service().person('New', { confirmed: false });
    await service().refused([403, 'discussion/member-not-confirmed'], take(commentId, 'agree', unconfirmed));
    const suspended = await service().person('Sus', { suspendedUntil: 'for-good' });
    await service().refused([403, 'discussion/member-suspended'], take(commentId, 'agree', suspended));
    await service().done('POST', `/discussions/${discussionId}/pause`, organiser, { reason: 'Insults' });
    await service().refused([409, 'discussion/discussion-paused'], take(commentId, 'agree', mair));
  });

  it('is one of three', async () => {
    const { commentId, mair } = await opened();
    await service().refusesBodies('PUT', `/comments/${commentId}/stance`, mair, [
      {},
      { stance: 'perhaps' },
      { stance: ['agree'] },
      { stance: 'agree', weight: 100 },
    ]);
  });
});
