import { consultationText, discussionOfFile } from '../discussion-under-test.js';

describe('drafting a consultation', () => {
  const service = discussionOfFile();

  it('is seen by staff alone', async () => {
    const organiser = await service().person('Olwen', { roles: [{ role: 'organiser' }] });
    const answer = await service().ask('POST', '/consultations', {
      as: organiser,
      body: { ...consultationText, attribution: 'CC BY 4.0' },
    });
    expect(answer).toMatchObject({ status: 201 });
    const { id } = answer.body as { id: string };
    expect(await service().read(`/consultations/${id}`, organiser)).toEqual({
      ...consultationText,
      id,
      attribution: 'CC BY 4.0',
      status: 'draft',
      opensAt: null,
      closesAt: null,
      responses: 0,
      participants: 0,
      timeline: [],
      outcome: null,
      closedEarlyBecause: null,
      withdrawnBecause: null,
      discussions: [],
    });
    const rhys = await service().person('Rhys');
    for (const as of [rhys, undefined]) {
      await service().refused([404, 'discussion/consultation-not-found'], () =>
        service().ask('GET', `/consultations/${id}`, as && { as }),
      );
    }
  });

  it('is stored once under one Idempotency-Key', async () => {
    const organiser = await service().person('Olwen', { roles: [{ role: 'organiser' }] });
    const draft = () =>
      service().ask('POST', '/consultations', { as: organiser, key: 'd-1', body: consultationText });
    const first = await draft();
    const head = await service().platform.store.head();
    expect(await draft()).toEqual(first);
    expect(await service().platform.store.head()).toBe(head);
  });

  it('is for organisers of the whole site and for administrators', async () => {
    await service().onlyForOrganisers('POST', '/consultations', consultationText);
    const administrator = await service().person('Root', { roles: [{ role: 'administrator' }] });
    await service().done('POST', '/consultations', administrator, consultationText);
  });

  it('takes no other body', async () => {
    const organiser = await service().person('Olwen', { roles: [{ role: 'organiser' }] });
    await service().refusesBodies('POST', '/consultations', organiser, [
      {},
      { ...consultationText, title: '' },
      { ...consultationText, title: 'Two\nlines' },
      { ...consultationText, title: 'x'.repeat(201) },
      { ...consultationText, summary: 5 },
      { ...consultationText, status: 'open' },
    ]);
  });
});
