import { CLOSES, discussionOfFile } from '../discussion-under-test.js';

describe('extending a consultation', () => {
  const service = discussionOfFile();
  const LATER = '2026-05-01T00:00:00.000Z';
  const extend = async () => {
    const { consultationId, discussionId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/extend`;
    const to = (closesAt: string) => () => service().ask('POST', url, { as: organiser, body: { closesAt } });
    return { consultationId, discussionId, organiser, url, to };
  };

  it('keeps it and its discussions open for longer', async () => {
    const { consultationId, discussionId, to } = await extend();
    expect(await to(LATER)()).toMatchObject({ status: 200, body: { id: consultationId } });
    service().at(CLOSES);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      status: 'open',
      closesAt: LATER,
      discussions: [{ phase: 'open', closesAt: LATER }],
    });
    await service().post(discussionId, await service().person('Rhys'));
  });

  it('never makes it shorter, and is too late once it has closed', async () => {
    const { to } = await extend();
    await service().refused([422, 'discussion/extension-too-early'], to('2026-03-31T23:59:59.999Z'));
    service().at(CLOSES);
    await service().refused([409, 'discussion/consultation-closed'], to(LATER));
  });

  it('is for organisers, of what is published and not withdrawn', async () => {
    const { organiser, url, to } = await extend();
    await service().onlyForOrganisers('POST', url, { closesAt: LATER });
    await service().refusesBodies('POST', url, organiser, [{}, { closesAt: 'tomorrow' }, { closesAt: null }]);
    const draft = await service().drafted();
    const elsewhere = (id: string) => () =>
      service().ask('POST', `/consultations/${id}/extend`, { as: organiser, body: { closesAt: LATER } });
    await service().refused([409, 'discussion/consultation-not-published'], elsewhere(draft.consultationId));
    await service().refused([404, 'discussion/consultation-not-found'], elsewhere(crypto.randomUUID()));
    await service().done('POST', url.replace('extend', 'withdraw'), organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], to(LATER));
  });
});
