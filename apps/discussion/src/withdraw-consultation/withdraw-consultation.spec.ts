import { discussionOfFile } from '../discussion-under-test.js';

describe('withdrawing a consultation', () => {
  const service = discussionOfFile();
  const body = { reason: 'The site was sold.' };

  it('ends it for good, says why, and leaves readable what was said', async () => {
    const { consultationId, discussionId, organiser } = await service().opened({
      officialsMayAnswerAfterClosing: true,
    });
    const official = await service().person('Owain', {
      roles: [{ role: 'official', organisation: 'Council' }],
    });
    await service().post(discussionId, official);
    await service().done('POST', `/consultations/${consultationId}/withdraw`, organiser, body);
    expect(await service().read(`/consultations/${consultationId}`)).toMatchObject({
      status: 'withdrawn',
      withdrawnBecause: body.reason,
      discussions: [{ phase: 'closed' }],
    });
    expect(await service().read(`/discussions/${discussionId}/comments`)).toMatchObject({ total: 1 });
    await service().refused([409, 'discussion/discussion-closed'], () =>
      service().ask('POST', `/discussions/${discussionId}/comments`, { as: official, body: { text: 'Oh.' } }),
    );
  });

  it('is stored once', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/withdraw`;
    await service().done('POST', url, organiser, body);
    const head = await service().platform.store.head();
    await service().done('POST', url, organiser, { reason: 'Again' });
    expect(await service().platform.store.head()).toBe(head);
  });

  it('shows no draft to the public', async () => {
    const { consultationId, organiser } = await service().drafted();
    await service().refused([409, 'discussion/consultation-not-published'], () =>
      service().ask('POST', `/consultations/${consultationId}/withdraw`, { as: organiser, body }),
    );
    expect(await service().ask('GET', `/consultations/${consultationId}`)).toMatchObject({ status: 404 });
  });

  it('is for organisers, with a reason, of what there is', async () => {
    const { consultationId, organiser } = await service().opened();
    const url = `/consultations/${consultationId}/withdraw`;
    await service().onlyForOrganisers('POST', url, body);
    await service().refusesBodies('POST', url, organiser, [{}, { reason: 3 }]);
    await service().refused([404, 'discussion/consultation-not-found'], () =>
      service().ask('POST', `/consultations/${crypto.randomUUID()}/withdraw`, { as: organiser, body }),
    );
  });
});
