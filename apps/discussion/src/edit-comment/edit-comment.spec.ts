import { discussionOfFile, type Person } from '../discussion-under-test.js';

describe('editing a comment', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { discussionId, organiser } = await service().opened();
    const rhys = await service().person('Rhys');
    return { discussionId, organiser, rhys, commentId: await service().post(discussionId, rhys) };
  };
  const edit =
    (id: string, as: Person, text = 'Limes, please.') =>
    () =>
      service().ask('POST', `/comments/${id}/edit`, { as, body: { text } });

  it('shows the new words and when they were changed', async () => {
    const { discussionId, commentId, rhys } = await opened();
    service().at('2026-03-01T12:05:00.000Z');
    expect(await edit(commentId, rhys)()).toMatchObject({ status: 200, body: { id: commentId } });
    const changed = {
      text: 'Limes, please.',
      postedAt: '2026-03-01T12:00:00.000Z',
      editedAt: '2026-03-01T12:05:00.000Z',
    };
    expect(await service().read(`/comments/${commentId}`)).toMatchObject(changed);
    expect(await service().read(`/discussions/${discussionId}/comments`)).toMatchObject({ items: [changed] });
  });

  it('says of the same words that nothing was changed', async () => {
    const { commentId, rhys } = await opened();
    await edit(commentId, rhys, 'Oaks, please.')();
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({ editedAt: null });
  });

  it('is possible for 15 minutes', async () => {
    const { commentId, rhys } = await opened();
    service().at('2026-03-01T12:14:59.999Z');
    expect(await edit(commentId, rhys)()).toMatchObject({ status: 200 });
    service().at('2026-03-01T12:15:00.000Z');
    await service().refused([409, 'discussion/edit-window-over'], edit(commentId, rhys, 'Elms.'));
  });

  it('is over with the first reply', async () => {
    const { commentId, rhys } = await opened();
    await service().reply(commentId, rhys);
    await service().read(`/comments/${commentId}`);
    await service().refused([409, 'discussion/already-answered'], edit(commentId, rhys));
  });

  it('of a reply is over with the first answer to that very one', async () => {
    const { commentId, rhys } = await opened();
    const first = await service().reply(commentId, rhys);
    const second = await service().reply(first, rhys);
    await service().read(`/comments/${second}`);
    await service().refused([409, 'discussion/already-answered'], edit(first, rhys));
    expect(await edit(second, rhys)()).toMatchObject({ status: 200 });
  });

  it('is refused to others, on what is gone and on what never was', async () => {
    const { commentId, rhys } = await opened();
    const mair = await service().person('Mair');
    const moderator = await service().person('Mod', { roles: [{ role: 'moderator' }] });
    await service().refused(
      [403, 'discussion/not-the-author'],
      edit(commentId, mair),
      edit(commentId, moderator),
    );
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    await service().refused([409, 'discussion/comment-gone'], edit(commentId, rhys));
    await service().refused([404, 'discussion/comment-not-found'], edit(crypto.randomUUID(), rhys));
  });

  it('is refused while paused, without words, beyond the limit, and with another body', async () => {
    const { discussionId, organiser, commentId, rhys } = await opened();
    await service().refused([422, 'discussion/comment-empty'], edit(commentId, rhys, ' '));
    await service().refused([422, 'discussion/comment-too-long'], edit(commentId, rhys, 'x'.repeat(5_001)));
    await service().refusesBodies('POST', `/comments/${commentId}/edit`, rhys, [{}, { text: 7 }]);
    await service().done('POST', `/discussions/${discussionId}/pause`, organiser, { reason: 'Insults' });
    await service().refused([409, 'discussion/discussion-paused'], edit(commentId, rhys));
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({
      text: 'Oaks, please.',
      editedAt: null,
    });
  });
});
