import { moderationOfFile, type Person } from '../moderation-under-test.js';

describe('giving a case back', () => {
  const service = moderationOfFile();
  const taken = async () => {
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const { commentId, consultationId } = await service().others.post(
      await service().others.open(),
      rhys.memberId,
    );
    await service().report(commentId, mair);
    const mo = await service().moderator('Mo', consultationId);
    await service().done('POST', `/cases/${commentId}/take`, mo);
    return { rhys, mo, caseId: commentId, ann: await service().moderator('Ann') };
  };
  const releasing = (caseId: string, as?: Person) => () =>
    service().ask('POST', `/cases/${caseId}/release`, { ...(as && { as }) });

  it('lets another take it at once', async () => {
    const { caseId, mo, ann } = await taken();
    expect(await releasing(caseId, mo)()).toMatchObject({ status: 200, body: { id: caseId } });
    await service().done('POST', `/cases/${caseId}/take`, ann);
  });

  it('of nobody changes nothing', async () => {
    const { caseId, mo } = await taken();
    await releasing(caseId, mo)();
    const head = await service().platform.store.head();
    expect(await releasing(caseId, mo)()).toMatchObject({ status: 200 });
    expect(await service().platform.store.head()).toBe(head);
  });

  it('is not for whoever has not got it, nor for who does not moderate here', async () => {
    const { caseId, rhys, ann } = await taken();
    const elsewhere = await service().moderator('Else', crypto.randomUUID());
    await service().refused([401, 'platform/not-logged-in'], releasing(caseId));
    await service().refused(
      [403, 'platform/role-required'],
      releasing(caseId, rhys),
      releasing(caseId, elsewhere),
    );
    await service().refused([409, 'moderation/case-taken-by-another'], releasing(caseId, ann));
    await service().refused([404, 'moderation/case-not-found'], releasing(crypto.randomUUID(), ann));
  });
});
