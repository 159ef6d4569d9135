import { discussionOfFile, type Person } from '../discussion-under-test.js';

describe('bringing back a comment', () => {
  const service = discussionOfFile();
  const withdrawn = async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    return { rhys, commentId };
  };
  const bringBack = (id: string, as?: Person) => () =>
    service().ask('POST', `/comments/${id}/bring-back`, as && { as });

  it('shows words and name again, for 7 days', async () => {
    const { commentId, rhys } = await withdrawn();
    service().at('2026-03-08T11:59:59.999Z');
    expect(await bringBack(commentId, rhys)()).toMatchObject({ status: 200, body: { id: commentId } });
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({
      state: 'standing',
      text: 'Oaks, please.',
      author: { name: 'Rhys' },
    });
  });

  it('is too late after 7 days', async () => {
    const { commentId, rhys } = await withdrawn();
    service().at('2026-03-08T12:00:00.000Z');
    await service().refused([409, 'discussion/bring-back-too-late'], bringBack(commentId, rhys));
    expect(await service().read(`/comments/${commentId}`)).toMatchObject({ state: 'withdrawn', text: null });
  });

  it('is refused while its author is suspended, who may still withdraw', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    await service().tell(service().suspension(rhys.memberId, '2026-03-02T12:00:00.000Z'));
    await service().done('POST', `/comments/${commentId}/withdraw`, rhys);
    await service().refused([403, 'discussion/member-suspended'], bringBack(commentId, rhys));
    service().at('2026-03-02T12:00:00.000Z');
    expect(await bringBack(commentId, rhys)()).toMatchObject({ status: 200 });
  });

  it('is reserved to the author of a comment that there is', async () => {
    const { commentId, rhys } = await withdrawn();
    await service().refused(
      [403, 'discussion/not-the-author'],
      bringBack(commentId, await service().person('Mair')),
    );
    await service().refused([401, 'platform/not-logged-in'], bringBack(commentId));
    await service().refused([404, 'discussion/comment-not-found'], bringBack(crypto.randomUUID(), rhys));
  });
});
