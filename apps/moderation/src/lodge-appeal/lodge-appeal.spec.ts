import { moderationOfFile, type Person, statusesOf } from '../moderation-under-test.js';

describe('appealing', () => {
  const service = moderationOfFile();
  const hidden = async () => {
    const rhys = await service().person('Rhys');
    const comment = await service().others.post(await service().others.open(), rhys.memberId);
    const mo = await service().moderator();
    const caseId = comment.commentId;
    const body = { action: 'hide', reason: 'abuse', statement: 'It insults a neighbour.' };
    await service().done('POST', `/cases/${caseId}/decisions`, mo, body);
    return { rhys, mo, caseId };
  };
  const appeal =
    (caseId: string, as?: Person, text = 'I meant the hedge.') =>
    () =>
      service().ask('POST', `/cases/${caseId}/appeal`, { ...(as && { as }), body: { text } });

  it('puts the case back before moderators, with words that only the author’s key opens', async () => {
    const { rhys, caseId } = await hidden();
    expect(await appeal(caseId, rhys)()).toMatchObject({ status: 201 });
    const last = (await service().streams.cases.history(caseId)).at(-1);
    expect(last?.event).toMatchObject({ type: 'appeal-lodged', data: { text: 'I meant the hedge.' } });
    expect(JSON.stringify(last?.stored)).not.toContain('hedge');
    const { state } = await service().streams.cases.load(caseId);
    expect(state).toMatchObject({ situation: 'waiting', waiting: { appealed: true } });
  });

  it('is possible once for a decision, also when asked twice at once', async () => {
    const { rhys, caseId } = await hidden();
    const answers = await Promise.all([appeal(caseId, rhys)(), appeal(caseId, rhys)()]);
    expect(statusesOf(answers)).toEqual([201, 409]);
    await service().refused([409, 'moderation/already-appealed'], appeal(caseId, rhys, 'Again.'));
  });

  it('is the author’s alone', async () => {
    const { mo, caseId } = await hidden();
    const mair = await service().person('Mair');
    await service().refused([401, 'platform/not-logged-in'], appeal(caseId));
    await service().refused([403, 'moderation/not-the-author'], appeal(caseId, mair), appeal(caseId, mo));
  });

  it('is possible for 30 days', async () => {
    const { rhys, caseId } = await hidden();
    service().at('2026-03-31T12:00:00.000Z');
    await service().refused([409, 'moderation/appeal-too-late'], appeal(caseId, rhys));
    service().at('2026-03-31T11:59:59.999Z');
    expect(await appeal(caseId, rhys)()).toMatchObject({ status: 201 });
  });

  it('needs a decision against the comment, and one that was not undone', async () => {
    const { rhys, mo, caseId } = await hidden();
    const restore = { seen: 1, action: 'restore', reason: 'no-breach', statement: 'A mistake.' };
    await service().done('POST', `/cases/${caseId}/decisions`, mo, restore);
    await service().refused([409, 'moderation/nothing-to-appeal'], appeal(caseId, rhys));
    await service().refused([409, 'moderation/nothing-to-appeal'], appeal(crypto.randomUUID(), rhys));
  });

  it('needs words, and not too many', async () => {
    const { rhys, caseId } = await hidden();
    await service().refused([422, 'moderation/appeal-empty'], appeal(caseId, rhys, ' \n'));
    await service().refused([422, 'moderation/appeal-too-long'], appeal(caseId, rhys, '🌳'.repeat(5_001)));
    await service().refusesBodies('POST', `/cases/${caseId}/appeal`, rhys, [{}, { text: 7 }]);
    expect(await appeal(caseId, rhys, '🌳'.repeat(5_000))()).toMatchObject({ status: 201 });
  });
});
