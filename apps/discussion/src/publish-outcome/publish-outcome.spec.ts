import { CLOSES, discussionOfFile } from '../discussion-under-test.js';

describe('publishing the outcome', () => {
  const service = discussionOfFile();
  const body = { text: 'You asked for oaks.\n\nOaks it is.' };

  it('shows it after the closing, and may be said again in other words', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/outcome`;
    service().at(CLOSES);
    expect(await service().ask('PUT', url, { as: organiser, body })).toMatchObject({ status: 200 });
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({ outcome: body.text });
    await service().done('PUT', url, organiser, { text: 'Oaks and limes.' });
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      outcome: 'Oaks and limes.',
    });
  });

  it('comes not before the closing, and not for drafts, for what was withdrawn or is not there', async () => {
    const { consultationId, organiser } = await service().opened();
    const outcome = (id: string) => () =>
      service().ask('PUT', `/consultations/${id}/outcome`, { as: organiser, body });
    service().at('2026-03-31T23:59:59.999Z');
    await service().refused([409, 'discussion/consultation-not-closed'], outcome(consultationId));
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({ outcome: null });
    const draft = await service().drafted();
    await service().refused([409, 'discussion/consultation-not-published'], outcome(draft.consultationId));
    await service().refused([404, 'discussion/consultation-not-found'], outcome(crypto.randomUUID()));
    await service().done('POST', `/consultations/${consultationId}/withdraw`, organiser, { reason: 'Flood' });
    await service().refused([409, 'discussion/consultation-withdrawn'], outcome(consultationId));
  });

  it('is for organisers, with words', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/outcome`;
    service().at(CLOSES);
    await service().onlyForOrganisers('PUT', url, body);
    await service().refusesBodies('PUT', url, organiser, [{}, { text: '' }, { text: ' ' }]);
  });
});
