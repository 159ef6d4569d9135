import { discussionOfFile } from '../discussion-under-test.js';

describe('removing a timeline entry', () => {
  const service = discussionOfFile();
  const opened = async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/timeline`;
    const entryId = await service().done('POST', url, organiser, { title: 'A walk', date: '2026-03-07' });
    return { consultationId, organiser, entryId, url };
  };

  it('takes it off the page', async () => {
    const { consultationId, organiser, entryId, url } = await opened();
    expect(await service().ask('DELETE', `${url}/${entryId}`, { as: organiser })).toMatchObject({
      status: 200,
    });
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({ timeline: [] });
  });

  it('is for organisers, of an entry of this very consultation', async () => {
    const { organiser, entryId, url } = await opened();
    const other = await opened();
    const remove = (address: string) => () => service().ask('DELETE', address, { as: organiser });
    await service().onlyForOrganisers('DELETE', `${url}/${entryId}`);
    await service().refused(
      [404, 'discussion/timeline-entry-not-found'],
      remove(`${url}/${other.entryId}`),
      remove(`${url}/${crypto.randomUUID()}`),
    );
    await service().refused(
      [404, 'discussion/consultation-not-found'],
      remove(`/consultations/${crypto.randomUUID()}/timeline/${entryId}`),
    );
    await service().done('POST', url.replace('timeline', 'withdraw'), organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], remove(`${url}/${entryId}`));
  });
});
