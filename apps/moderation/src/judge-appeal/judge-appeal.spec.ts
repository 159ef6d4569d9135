import { moderationOfFile, type Person, statusesOf } from '../moderation-under-test.js';

describe('judging an appeal', () => {
  const service = moderationOfFile();
  const decided = async (action: string) => {
    const rhys = await service().person('Rhys');
    const comment = await service().others.post(await service().others.open(), rhys.memberId);
    const mo = await service().moderator();
    const caseId = comment.commentId;
    const body = { action, reason: 'abuse', statement: 'It insults a neighbour.' };
    await service().done('POST', `/cases/${caseId}/decisions`, mo, body);
    return { rhys, mo, caseId, comment };
  };
  const appealed = async (action = 'hide') => {
    const made = await decided(action);
    await service().done('POST', `/cases/${made.caseId}/appeal`, made.rhys, { text: 'I meant the hedge.' });
    return { ...made, ann: await service().moderator('Ann') };
  };
  const judge =
    (caseId: string, as: Person | undefined, own: object = {}) =>
    () =>
      service().ask('POST', `/cases/${caseId}/appeal/judgement`, {
        ...(as && { as }),
        body: { seen: 2, outcome: 'upheld', statement: 'We read it again.', ...own },
      });

  it('that upholds it leaves the comment as it was decided', async () => {
    const { caseId, ann } = await appealed();
    expect(await judge(caseId, ann)()).toMatchObject({ status: 200, body: { effect: 'done' } });
    expect((await service().eventsOf(caseId)).at(-1)).toBe('appeal-judged');
    expect((await service().streams.cases.load(caseId)).state).toMatchObject({ situation: 'settled' });
  });

  it.each([
    ['hide', 'restore'],
    ['close-thread', 'reopen-thread'],
  ])('that overturns it undoes it at once: %s', async (action, undoing) => {
    const { caseId, ann } = await appealed(action);
    expect(await judge(caseId, ann, { outcome: 'overturned' })()).toMatchObject({
      status: 200,
      body: { effect: 'done' },
    });
    const [judged, undone, effect] = (await service().streams.cases.history(caseId)).slice(-3);
    expect(judged?.event).toMatchObject({
      type: 'appeal-judged',
      data: { outcome: 'overturned', statement: 'We read it again.' },
    });
    expect(undone?.event).toMatchObject({
      type: 'decision-made',
      data: { action: undoing, reason: 'appeal-upheld', moderatorId: ann.memberId },
    });
    expect(effect?.event.type).toBe('decision-took-effect');
    await service().report(caseId, await service().person('Mair'));
  });

  it('is another’s than the one who decided', async () => {
    const { caseId, mo } = await appealed();
    await service().refused([403, 'moderation/same-moderator'], judge(caseId, mo));
  });

  it('is for moderators of the consultation, but not about themselves', async () => {
    const { caseId, rhys, comment } = await appealed();
    const elsewhere = await service().moderator('Else', crypto.randomUUID());
    await service().refused([401, 'platform/not-logged-in'], judge(caseId, undefined));
    await service().refused([403, 'platform/role-required'], judge(caseId, rhys), judge(caseId, elsewhere));
    const roles = [{ role: 'moderator' as const }];
    await service().refused([403, 'moderation/own-comment'], judge(caseId, { ...rhys, roles }));
    const here = await service().moderator('Here', comment.consultationId);
    expect(await judge(caseId, here)()).toMatchObject({ status: 200 });
  });

  it('by two at once is won by one', async () => {
    const { caseId, ann } = await appealed();
    const bea = await service().moderator('Bea');
    const answers = await Promise.all([
      judge(caseId, ann)(),
      judge(caseId, bea, { outcome: 'overturned' })(),
    ]);
    expect(statusesOf(answers)).toEqual([200, 409]);
    expect((await service().eventsOf(caseId)).filter((type) => type === 'appeal-judged')).toHaveLength(1);
  });

  it('is refused where none waits, on what has changed, and while another works on it', async () => {
    const { caseId, ann } = await appealed();
    await service().refused([409, 'moderation/case-changed'], judge(caseId, ann, { seen: 1 }));
    const bea = await service().moderator('Bea');
    await service().done('POST', `/cases/${caseId}/take`, bea);
    await service().refused([409, 'moderation/case-taken-by-another'], judge(caseId, ann));
    await judge(caseId, bea)();
    await service().refused([409, 'moderation/no-appeal-waiting'], judge(caseId, ann, { seen: 4 }));
    await service().refused([404, 'moderation/case-not-found'], judge(crypto.randomUUID(), ann));
  });

  it('comes before any other decision on the comment', async () => {
    const { caseId, ann } = await appealed();
    const restore = { seen: 2, action: 'restore', reason: 'no-breach', statement: 'A mistake.' };
    await service().refused([409, 'moderation/appeal-waiting'], () =>
      service().ask('POST', `/cases/${caseId}/decisions`, { as: ann, body: restore }),
    );
  });

  it('needs a statement, an outcome and what was seen', async () => {
    const { caseId, ann } = await appealed();
    await service().refused(
      [422, 'moderation/statement-missing'],
      judge(caseId, ann, { statement: undefined }),
      judge(caseId, ann, { statement: ' ' }),
    );
    const statement = 'x'.repeat(2_001);
    await service().refused([422, 'moderation/statement-too-long'], judge(caseId, ann, { statement }));
    await service().refusesBodies('POST', `/cases/${caseId}/appeal/judgement`, ann, [
      {},
      { seen: 2, outcome: 'maybe', statement: 'x' },
      { outcome: 'upheld', statement: 'x' },
    ]);
  });
});
