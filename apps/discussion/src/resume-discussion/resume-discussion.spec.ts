import { discussionOfFile } from '../discussion-under-test.js';

describe('resuming a discussion', () => {
  const service = discussionOfFile();

  it('lets contributions in again', async () => {
    const { discussionId, organiser } = await service().opened();
    const url = `/discussions/${discussionId}`;
    await service().done('POST', `${url}/pause`, organiser, { reason: 'Insults' });
    expect(await service().ask('POST', `${url}/resume`, { as: organiser })).toMatchObject({ status: 200 });
    expect(await service().read(url)).toMatchObject({ phase: 'open', pausedBecause: null });
    await service().post(discussionId, await service().person('Rhys'));
  });

  it('stores nothing where nothing was paused', async () => {
    const { discussionId, organiser } = await service().opened();
    const head = await service().platform.store.head();
    await service().done('POST', `/discussions/${discussionId}/resume`, organiser);
    expect(await service().platform.store.head()).toBe(head);
  });

  it('is for organisers, of what there is', async () => {
    const { discussionId, organiser } = await service().opened();
    await service().onlyForOrganisers('POST', `/discussions/${discussionId}/resume`);
    await service().refused([404, 'discussion/discussion-not-found'], () =>
      service().ask('POST', `/discussions/${crypto.randomUUID()}/resume`, { as: organiser }),
    );
  });
});
