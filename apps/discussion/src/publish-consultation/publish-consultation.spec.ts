import { CLOSES, discussionOfFile, NOON, OPENS } from '../discussion-under-test.js';

describe('publishing a consultation', () => {
  const service = discussionOfFile();
  const window = { opensAt: OPENS, closesAt: CLOSES };

  it('shows it to everybody, with status and dates', async () => {
    const { consultationId, organiser } = await service().drafted();
    const answer = await service().ask('POST', `/consultations/${consultationId}/publish`, {
      as: organiser,
      body: window,
    });
    expect(answer).toMatchObject({ status: 200, body: { id: consultationId } });
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      ...window,
      status: 'open',
    });
  });

  it('is done once, and again for the same window without harm', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/publish`;
    await service().done('POST', url, organiser, window);
    await service().refused([409, 'discussion/consultation-already-published'], () =>
      service().ask('POST', url, {
        as: organiser,
        body: { ...window, closesAt: '2026-05-01T00:00:00.000Z' },
      }),
    );
  });

  it('refuses a window that is none, and leaves the draft unseen', async () => {
    const { consultationId, organiser } = await service().drafted();
    const url = `/consultations/${consultationId}/publish`;
    const publish = (opensAt: string, closesAt: string) => () =>
      service().ask('POST', url, { as: organiser, body: { opensAt, closesAt } });
    await service().refused(
      [422, 'discussion/window-invalid'],
      publish(CLOSES, OPENS),
      publish(CLOSES, CLOSES),
      publish(OPENS, NOON),
    );
    await service().refusesBodies('POST', url, organiser, [
      {},
      { opensAt: OPENS },
      { opensAt: '2026-02-01', closesAt: CLOSES },
      { opensAt: '2026-02-01T00:00:00Z', closesAt: CLOSES },
      { opensAt: '2026-02-30T00:00:00.000Z', closesAt: CLOSES },
      { opensAt: 0, closesAt: 1 },
    ]);
    expect(await service().ask('GET', `/consultations/${consultationId}`)).toMatchObject({ status: 404 });
  });

  it('is for organisers, of a consultation that there is', async () => {
    const { consultationId, organiser } = await service().drafted();
    await service().onlyForOrganisers('POST', `/consultations/${consultationId}/publish`, window);
    await service().refused([404, 'discussion/consultation-not-found'], () =>
      service().ask('POST', `/consultations/${crypto.randomUUID()}/publish`, { as: organiser, body: window }),
    );
  });

  it('cuts a discussion whose own window lies partly outside', async () => {
    const { consultationId, discussionId, organiser } = await service().drafted({
      opensAt: '2026-01-01T00:00:00.000Z',
      closesAt: '2026-03-15T00:00:00.000Z',
    });
    await service().done('POST', `/consultations/${consultationId}/publish`, organiser, window);
    expect(await service().read(`/discussions/${discussionId}`)).toMatchObject({
      opensAt: OPENS,
      closesAt: '2026-03-15T00:00:00.000Z',
      phase: 'open',
    });
  });
});
