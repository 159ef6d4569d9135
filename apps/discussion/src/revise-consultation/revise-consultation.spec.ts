import { consultationText, discussionOfFile } from '../discussion-under-test.js';

describe('revising a consultation', () => {
  const service = discussionOfFile();
  const text = { ...consultationText, title: 'A park for all', background: 'Closed in 1971.' };

  it('shows the new texts, and the rest as it was', async () => {
    const { consultationId, organiser } = await service().opened();
    await service().done('PUT', `/consultations/${consultationId}`, organiser, text);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      ...text,
      status: 'open',
    });
  });

  it('stores nothing for the same texts again', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}`;
    const id = await service().done('PUT', url, organiser, text);
    const head = await service().platform.store.head();
    expect(await service().done('PUT', url, organiser, text)).toBe(id);
    expect(await service().platform.store.head()).toBe(head);
  });

  it('is for organisers, of a consultation that there is and that was not withdrawn', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}`;
    await service().onlyForOrganisers('PUT', url, text);
    await service().refusesBodies('PUT', url, organiser, [{}, { title: 'A park for all' }]);
    await service().refused([404, 'discussion/consultation-not-found'], () =>
      service().ask('PUT', `/consultations/${crypto.randomUUID()}`, { as: organiser, body: text }),
    );
    await service().done('POST', `${url}/withdraw`, organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], () =>
      service().ask('PUT', url, { as: organiser, body: text }),
    );
  });

  it('is for the organiser of this very consultation', async () => {
    const { consultationId } = await service().opened();
    const own = await service().person('Own', { roles: [{ role: 'organiser', consultationId }] });
    await service().done('PUT', `/consultations/${consultationId}`, own, text);
  });
});
