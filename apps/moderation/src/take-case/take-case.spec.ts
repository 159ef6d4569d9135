import { moderationOfFile, type Person, statusesOf } from '../moderation-under-test.js';

describe('taking a case', () => {
  const service = moderationOfFile();
  const reported = async () => {
    const [rhys, mair] = [await service().person('Rhys'), await service().person('Mair')];
    const comment = await service().others.post(await service().others.open(), rhys.memberId);
    await service().report(comment.commentId, mair);
    return { rhys, mair, comment, caseId: comment.commentId };
  };
  const taking = (caseId: string, as?: Person) => () =>
    service().ask('POST', `/cases/${caseId}/take`, { ...(as && { as }) });

  it('keeps it for half an hour, longer if it is taken again', async () => {
    const { caseId } = await reported();
    const [mo, ann] = [await service().moderator('Mo'), await service().moderator('Ann')];
    expect(await taking(caseId, mo)()).toMatchObject({ status: 200, body: { id: caseId } });
    service().at('2026-03-01T12:20:00.000Z');
    await taking(caseId, mo)();
    service().at('2026-03-01T12:49:59.999Z');
    await service().refused([409, 'moderation/case-taken-by-another'], taking(caseId, ann));
    service().at('2026-03-01T12:50:00.000Z');
    expect(await taking(caseId, ann)()).toMatchObject({ status: 200 });
  });

  it('says who has it and until when', async () => {
    const { caseId } = await reported();
    const [mo, ann] = [await service().moderator('Mo'), await service().moderator('Ann')];
    await service().done('POST', `/cases/${caseId}/take`, mo);
    expect(await taking(caseId, ann)()).toMatchObject({
      body: { moderatorId: mo.memberId, until: '2026-03-01T12:30:00.000Z' },
    });
  });

  it('succeeds for one of two who take it at once', async () => {
    const { caseId } = await reported();
    const [mo, ann] = [await service().moderator('Mo'), await service().moderator('Ann')];
    const answers = await Promise.all([taking(caseId, mo)(), taking(caseId, ann)()]);
    expect(statusesOf(answers)).toEqual([200, 409]);
  });

  it('is for moderators of its consultation', async () => {
    const { caseId, rhys, comment } = await reported();
    const elsewhere = await service().moderator('Else', crypto.randomUUID());
    const organiser = await service().person('Org', { roles: [{ role: 'organiser' }] });
    await service().refused([401, 'platform/not-logged-in'], taking(caseId));
    await service().refused(
      [403, 'platform/role-required'],
      ...[rhys, elsewhere, organiser].map((as) => taking(caseId, as)),
    );
    const here = await service().moderator('Here', comment.consultationId);
    expect(await taking(caseId, here)()).toMatchObject({ status: 200 });
  });

  it('is refused about one’s own comment, after one’s own report and without a case', async () => {
    const { caseId, rhys, mair } = await reported();
    const roles = [{ role: 'moderator' as const }];
    await service().refused([403, 'moderation/own-comment'], taking(caseId, { ...rhys, roles }));
    await service().refused([403, 'moderation/own-report'], taking(caseId, { ...mair, roles }));
    const mo = await service().moderator();
    await service().refused([404, 'moderation/case-not-found'], taking(crypto.randomUUID(), mo));
    await service().refused([400, 'platform/id-invalid'], taking('oaks', mo));
  });
});
