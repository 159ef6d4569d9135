import { discussionOfFile } from '../discussion-under-test.js';

describe('pausing a discussion', () => {
  const service = discussionOfFile();
  const body = { reason: 'Too many insults.' };

  it('says why, and lets reading go on', async () => {
    const { discussionId, organiser } = await service().opened();
    await service().post(discussionId, await service().person('Rhys'));
    const answer = await service().ask('POST', `/discussions/${discussionId}/pause`, { as: organiser, body });
    expect(answer).toMatchObject({ status: 200, body: { id: discussionId } });
    expect(await service().read(`/discussions/${discussionId}`)).toMatchObject({
      phase: 'paused',
      pausedBecause: body.reason,
    });
    expect(await service().read(`/discussions/${discussionId}/comments`)).toMatchObject({ total: 1 });
  });

  it('is for organisers, with a reason, of what there is', async () => {
    const { discussionId, organiser } = await service().opened();
    const url = `/discussions/${discussionId}/pause`;
    await service().onlyForOrganisers('POST', url, body);
    await service().refusesBodies('POST', url, organiser, [{}, { reason: '' }]);
    await service().refused([404, 'discussion/discussion-not-found'], () =>
      service().ask('POST', `/discussions/${crypto.randomUUID()}/pause`, { as: organiser, body }),
    );
  });
});
