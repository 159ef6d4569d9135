import { discussionOfFile, type Person } from '../discussion-under-test.js';

describe('withdrawing a comment', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    return { discussionId, rhys, commentId: await service().post(discussionId, rhys) };
  };
  const withdraw = (id: string, as?: Person) => () =>
    service().ask('POST', `/comments/${id}/withdraw`, as && { as });

  it('takes words and name away, and keeps replies and place', async () => {
    const { discussionId, commentId, rhys } = await opened();
    const replyId = await service().reply(commentId, await service().person('Mair'));
    expect(await withdraw(commentId, rhys)()).toMatchObject({ status: 200, body: { id: commentId } });
    const page = await service().read(`/discussions/${discussionId}/comments`);
    expect(page).toMatchObject({
      total: 1,
      items: [
        {
          id: commentId,
          state: 'withdrawn',
          text: null,
          author: null,
          replies: 1,
          firstReplies: [{ id: replyId, state: 'standing', text: 'No, limes.' }],
        },
      ],
    });
    expect(JSON.stringify(page)).not.toMatch(/Oaks|Rhys/);
    expect(JSON.stringify(page)).not.toContain(rhys.memberId);
  });

  it('is possible at any time, after the closing too, and again without harm', async () => {
    const { commentId, rhys } = await opened();
    service().at('2027-01-01T00:00:00.000Z');
    expect([await withdraw(commentId, rhys)(), await withdraw(commentId, rhys)()]).toMatchObject([
      { status: 200 },
      { status: 200 },
    ]);
    expect(await service().read(`/comments/${commentId}/replies`)).toMatchObject({ total: 0 });
  });

  it('is reserved to the author', async () => {
    const { commentId } = await opened();
    const administrator = await service().person('Root', { roles: [{ role: 'administrator' }] });
    await service().refused([403, 'discussion/not-the-author'], withdraw(commentId, administrator));
    await service().refused([401, 'platform/not-logged-in'], withdraw(commentId));
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({ state: 'standing' });
  });

  it('needs a comment', async () => {
    const { rhys } = await opened();
    await service().refused([404, 'discussion/comment-not-found'], withdraw(crypto.randomUUID(), rhys));
  });
});
