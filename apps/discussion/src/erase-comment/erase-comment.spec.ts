import { discussionOfFile, type Person } from '../discussion-under-test.js';

describe('erasing the words of a comment', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { discussionId, consultationId } = await service().opened();
    const rhys = await service().person('Rhys');
    const administrator = await service().person('Root', { roles: [{ role: 'administrator' }] });
    const commentId = await service().post(discussionId, rhys);
    return { discussionId, consultationId, rhys, administrator, commentId };
  };
  const erase = (id: string, as?: Person) => () =>
    service().ask('POST', `/comments/${id}/erasure`, {
      ...(as && { as }),
      body: { reason: 'A court order' },
    });

  it('destroys them at once: on the page, in the log, in the history', async () => {
    const { discussionId, administrator, rhys, commentId } = await opened();
    await service().done('POST', `/comments/${commentId}/edit`, rhys, { text: 'Limes, please.' });
    const replyId = await service().reply(commentId, rhys);
    await service().read(`/discussions/${discussionId}/comments`);
    expect(await erase(commentId, administrator)()).toMatchObject({ status: 200, body: { id: commentId } });
    expect((await service().platform.keyring.get([`comment:${commentId}`])).size).toBe(0);
    const page = await service().read(`/discussions/${discussionId}/comments`);
    expect(page).toMatchObject({
      items: [{ id: commentId, state: 'erased', text: null, firstReplies: [{ id: replyId }] }],
    });
    expect(JSON.stringify(page)).not.toMatch(/Oaks|Limes/);
    const moderator = await service().person('Mo', { roles: [{ role: 'moderator' }] });
    expect(await service().read(`/comments/${commentId}/history`, moderator)).toMatchObject({
      items: [
        { what: 'comment-posted', text: null },
        { what: 'comment-edited', text: null },
        { what: 'comment-erased', by: administrator.memberId, why: 'administrator', reason: 'A court order' },
      ],
    });
  });

  it('is done once, and keeps the administrator’s reason to this service', async () => {
    const { administrator, commentId } = await opened();
    const first = await erase(commentId, administrator)();
    expect((await erase(commentId, administrator)()).body).toEqual(first.body);
    await service().decide(commentId, { action: 'hide' });
    const heard = await service().heard('discussion.comments', `comment-${commentId}`);
    expect(heard.map(({ type }) => type)).toContain('discussion.comment-erased.v1');
    expect(JSON.stringify(heard)).not.toContain('court');
  });

  it('lets nobody answer it, edit it or take a stance on it, and decisions miss it', async () => {
    const { administrator, rhys, commentId } = await opened();
    await erase(commentId, administrator)();
    await service().refused(
      [409, 'discussion/comment-gone'],
      () => service().ask('POST', `/comments/${commentId}/replies`, { as: rhys, body: { text: 'No.' } }),
      () => service().ask('POST', `/comments/${commentId}/edit`, { as: rhys, body: { text: 'No.' } }),
      () => service().ask('PUT', `/comments/${commentId}/stance`, { as: rhys, body: { stance: 'agree' } }),
    );
    const decisionId = await service().decide(commentId, { action: 'hide' });
    expect((await service().stored(`comment-${commentId}`)).at(-1)).toMatchObject({
      type: 'decision-missed.v1',
      data: { decisionId, why: 'erased' },
    });
  });

  it('is for administrators, needs a reason and a comment', async () => {
    const { administrator, consultationId, rhys, commentId } = await opened();
    const url = `/comments/${commentId}/erasure`;
    const moderator = await service().person('Mo', { roles: [{ role: 'moderator' }] });
    const elsewhere = await service().person('Other', {
      roles: [{ role: 'administrator', consultationId: crypto.randomUUID() }],
    });
    await service().refused([401, 'platform/not-logged-in'], erase(commentId));
    await service().refused(
      [403, 'platform/role-required'],
      erase(commentId, rhys),
      erase(commentId, moderator),
      erase(commentId, elsewhere),
    );
    await service().refused([404, 'discussion/comment-not-found'], erase(crypto.randomUUID(), administrator));
    await service().refusesBodies('POST', url, administrator, [{}, { reason: ' ' }, { reason: 7 }]);
    const here = await service().person('Here', { roles: [{ role: 'administrator', consultationId }] });
    expect(await erase(commentId, here)()).toMatchObject({ status: 200 });
  });
});
