import { CLOSES, discussionOfFile, NOON } from '../discussion-under-test.js';

describe('closing a consultation early', () => {
  const service = discussionOfFile();
  const body = { reason: 'The site has flooded.' };

  it('ends contributions at once, and says why', async () => {
    const { consultationId, discussionId, organiser } = await service().opened();
    const rhys = await service().person('Rhys');
    await service().done('POST', `/consultations/${consultationId}/close`, organiser, body);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      status: 'closed',
      closesAt: NOON,
      closedEarlyBecause: body.reason,
      discussions: [{ phase: 'closed' }],
    });
    await service().refused([409, 'discussion/discussion-closed'], () =>
      service().ask('POST', `/discussions/${discussionId}/comments`, { as: rhys, body: { text: 'Oaks.' } }),
    );
  });

  it('is for what is open', async () => {
    const { consultationId, organiser } = await service().opened();
    const close = (id: string) => () =>
      service().ask('POST', `/consultations/${id}/close`, { as: organiser, body });
    service().at('2026-01-31T23:59:59.999Z');
    await service().refused([409, 'discussion/consultation-not-open'], close(consultationId));
    service().at(CLOSES);
    await service().refused([409, 'discussion/consultation-not-open'], close(consultationId));
    const draft = await service().drafted();
    await service().refused([409, 'discussion/consultation-not-published'], close(draft.consultationId));
    await service().refused([404, 'discussion/consultation-not-found'], close(crypto.randomUUID()));
    await service().done('POST', `/consultations/${consultationId}/withdraw`, organiser, body);
    await service().refused([409, 'discussion/consultation-withdrawn'], close(consultationId));
  });

  it('is for organisers, with a reason', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/close`;
    await service().onlyForOrganisers('POST', url, body);
    await service().refusesBodies('POST', url, organiser, [{}, { reason: '' }, { reason: ' \n' }]);
  });
});
