import { discussionOfFile } from '../discussion-under-test.js';

describe('adding a timeline entry', () => {
  const service = discussionOfFile();
  const entry = { title: 'The council decides', date: '2026-06-01' };

  it('shows it in the order of days, then of adding', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/timeline`;
    const link = 'https://riverside.example/agenda';
    const decides = await service().done('POST', url, organiser, { ...entry, link });
    const walk = await service().done('POST', url, organiser, { title: 'A walk', date: '2026-03-07' });
    const votes = await service().done('POST', url, organiser, { ...entry, title: 'The council votes' });
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      timeline: [
        { entryId: walk, title: 'A walk', date: '2026-03-07' },
        { entryId: decides, ...entry, link },
        { entryId: votes, title: 'The council votes', date: '2026-06-01' },
      ],
    });
  });

  it('answers 201, and is stored once under one Idempotency-Key', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/timeline`;
    const add = () => service().ask('POST', url, { as: organiser, key: 't-1', body: entry });
    const first = await add();
    expect(first.status).toBe(201);
    expect(await add()).toEqual(first);
    const { timeline } = await service().read(`/consultations/${consultationId}`);
    expect(timeline).toHaveLength(1);
  });

  it('is for organisers, of what there is and was not withdrawn', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/timeline`;
    await service().onlyForOrganisers('POST', url, entry);
    await service().refused([404, 'discussion/consultation-not-found'], () =>
      service().ask('POST', `/consultations/${crypto.randomUUID()}/timeline`, { as: organiser, body: entry }),
    );
    await service().done('POST', `/consultations/${consultationId}/withdraw`, organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], () =>
      service().ask('POST', url, { as: organiser, body: entry }),
    );
  });

  it('takes days and web addresses', async () => {
    const { consultationId, organiser } = await service().opened();
    await service().refusesBodies('POST', `/consultations/${consultationId}/timeline`, organiser, [
      {},
      { ...entry, date: '2026-02-30' },
      { ...entry, date: '2026-06-01T00:00:00.000Z' },
      { ...entry, link: 'javascript:alert(1)' },
      { ...entry, link: null },
      { ...entry, entryId: crypto.randomUUID() },
    ]);
  });
});
