import { discussionOfFile, discussionSettings as settings, OPENS } from '../discussion-under-test.js';

describe('revising a discussion', () => {
  const service = discussionOfFile();

  it('replaces all its settings, a window of its own too', async () => {
    const { discussionId, organiser } = await service().opened({ opensAt: '2026-02-10T00:00:00.000Z' });
    const url = `/discussions/${discussionId}`;
    expect(await service().read(url)).toMatchObject({ opensAt: '2026-02-10T00:00:00.000Z' });
    const body = { ...settings, title: 'Trees alone' };
    expect(await service().ask('PUT', url, { as: organiser, body })).toMatchObject({ status: 200 });
    expect(await service().read(url)).toMatchObject({ title: 'Trees alone', opensAt: OPENS });
  });

  it('leaves comments, counts and a pause as they are', async () => {
    const { discussionId, organiser } = await service().opened();
    await service().post(discussionId, await service().person('Rhys'));
    const url = `/discussions/${discussionId}`;
    await service().done('POST', `${url}/pause`, organiser, { reason: 'Insults' });
    await service().done('PUT', url, organiser, { ...settings, title: 'Trees alone' });
    expect(await service().read(url)).toMatchObject({
      phase: 'paused',
      pausedBecause: 'Insults',
      comments: 1,
    });
  });

  it('opens what had closed when its own closing is taken away', async () => {
    const { discussionId, organiser } = await service().opened({ closesAt: '2026-02-10T00:00:00.000Z' });
    await service().done('PUT', `/discussions/${discussionId}`, organiser, settings);
    await service().post(discussionId, await service().person('Rhys'));
  });

  it('is for organisers, of a discussion that there is, within its consultation’s dates', async () => {
    const { discussionId, organiser } = await service().opened();
    const url = `/discussions/${discussionId}`;
    await service().onlyForOrganisers('PUT', url, settings);
    await service().refused([404, 'discussion/discussion-not-found'], () =>
      service().ask('PUT', `/discussions/${crypto.randomUUID()}`, { as: organiser, body: settings }),
    );
    await service().refused([422, 'discussion/discussion-window-invalid'], () =>
      service().ask('PUT', url, {
        as: organiser,
        body: { ...settings, opensAt: '2026-01-01T00:00:00.000Z' },
      }),
    );
    await service().refusesBodies('PUT', url, organiser, [{}, { title: 'Trees alone' }]);
  });
});
