import { CLOSES, discussionOfFile, discussionSettings as settings, OPENS } from '../discussion-under-test.js';

describe('starting a discussion', () => {
  const service = discussionOfFile();

  it('shows its texts, its dates and its hosts with their organisations', async () => {
    const { consultationId, organiser } = await service().opened();
    const host = await service().person('Owain', {
      roles: [{ role: 'official', consultationId, organisation: 'Parks' }],
    });
    const closesAt = '2026-03-15T00:00:00.000Z';
    const body = {
      ...settings,
      title: 'Play',
      prompts: ['Swings?', 'Slides?'],
      hosts: [host.memberId],
      closesAt,
    };
    const answer = await service().ask('POST', `/consultations/${consultationId}/discussions`, {
      as: organiser,
      body,
    });
    expect(answer).toMatchObject({ status: 201 });
    const { id } = answer.body as { id: string };
    expect(await service().read(`/discussions/${id}`)).toEqual({
      ...body,
      id,
      consultationId,
      phase: 'open',
      pausedBecause: null,
      holdFirst: false,
      opensAt: OPENS,
      hosts: [{ id: host.memberId, name: 'Owain', organisation: 'Parks' }],
      comments: 0,
      replies: 0,
      stances: 0,
      participants: 0,
      consultation: { id: consultationId, title: 'A new park', status: 'open' },
    });
  });

  it('keeps the order in which discussions were started', async () => {
    const { consultationId, organiser } = await service().opened();
    for (const title of ['Zebras', 'Apples', 'Maps']) {
      await service().done('POST', `/consultations/${consultationId}/discussions`, organiser, {
        ...settings,
        title,
      });
    }
    const { discussions } = await service().read(`/consultations/${consultationId}`);
    const titles = (discussions as { title: string }[]).map(({ title }) => title);
    expect(titles).toEqual([settings.title, 'Zebras', 'Apples', 'Maps']);
  });

  it('in a draft is seen by staff alone, with the dates that are known', async () => {
    const { discussionId, organiser } = await service().drafted({ closesAt: CLOSES });
    expect(await service().read(`/discussions/${discussionId}`, organiser)).toMatchObject({
      phase: 'hidden',
      opensAt: null,
      closesAt: CLOSES,
    });
    expect(await service().ask('GET', `/discussions/${discussionId}`)).toMatchObject({
      status: 404,
      type: '/problems/discussion/discussion-not-found',
    });
  });

  it('is for organisers, of a consultation that there is and was not withdrawn', async () => {
    const { consultationId, organiser } = await service().opened();
    const start = (id: string) => () =>
      service().ask('POST', `/consultations/${id}/discussions`, { as: organiser, body: settings });
    await service().onlyForOrganisers('POST', `/consultations/${consultationId}/discussions`, settings);
    await service().refused([404, 'discussion/consultation-not-found'], start(crypto.randomUUID()));
    await service().done('POST', `/consultations/${consultationId}/withdraw`, organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], start(consultationId));
  });

  it('refuses a window outside the consultation’s, and other bodies', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/discussions`;
    await service().refused([422, 'discussion/discussion-window-invalid'], () =>
      service().ask('POST', url, {
        as: organiser,
        body: { ...settings, closesAt: '2026-04-01T00:00:00.001Z' },
      }),
    );
    await service().refusesBodies('POST', url, organiser, [
      {},
      { ...settings, prompts: 'One?' },
      { ...settings, prompts: Array.from({ length: 21 }, () => 'One?') },
      { ...settings, hosts: ['Owain'] },
      { ...settings, officialsMayAnswerAfterClosing: 'yes' },
      { ...settings, holdFirst: 'yes' },
      { ...settings, holdFirst: null },
      { ...settings, opensAt: null },
      { ...settings, consultationId },
    ]);
  });
});
