import { discussionOfFile } from '../discussion-under-test.js';

describe('the news of a discussion', () => {
  const service = discussionOfFile();

  it('counts comments and replies that came after a position', async () => {
    const { discussionId } = await service().opened();
    const rhys = await service().person('Rhys');
    const commentId = await service().post(discussionId, rhys);
    await service().read(`/discussions/${discussionId}/comments`);
    const url = `/discussions/${discussionId}/news`;
    const first = (await service().read(url)) as { count: number; position: string };
    expect(first.count).toBe(1);

    await service().reply(commentId, rhys);
    await service().post(discussionId, rhys);
    await service().done('PUT', `/comments/${commentId}/stance`, rhys, { stance: 'agree' });
    await service().read(`/discussions/${discussionId}/comments`);
    const next = (await service().read(`${url}?after=${first.position}`)) as typeof first;
    expect(next.count).toBe(2);
    expect(next.position > first.position).toBe(true);
    expect(await service().read(`${url}?after=${next.position}`)).toMatchObject({ count: 0 });
  });

  it('knows nothing of other discussions', async () => {
    const { discussionId } = await service().opened();
    const other = await service().opened();
    await service().post(other.discussionId, await service().person('Rhys'));
    await service().read(`/discussions/${other.discussionId}/comments`);
    expect(await service().read(`/discussions/${discussionId}/news`)).toMatchObject({ count: 0 });
  });

  it('is none of a draft, of what is not there, or after no position', async () => {
    const { discussionId } = await service().drafted();
    const news =
      (id: string, more = '') =>
      () =>
        service().ask('GET', `/discussions/${id}/news${more}`);
    await service().refused(
      [404, 'discussion/discussion-not-found'],
      news(discussionId),
      news(crypto.randomUUID()),
    );
    await service().refused([400, 'platform/position-invalid'], news(discussionId, '?after=7'));
  });
});
