import { moderationOfFile, type Person } from '../moderation-under-test.js';

describe('warning a member', () => {
  const service = moderationOfFile();
  const said = async () => {
    const rhys = await service().person('Rhys');
    const comment = await service().others.post(await service().others.open(), rhys.memberId);
    return { rhys, comment };
  };
  const warn =
    ({ memberId }: { memberId: string }, as: Person | undefined, own: object = {}) =>
    () =>
      service().ask('POST', `/conduct/${memberId}/warnings`, {
        ...(as && { as }),
        body: { reason: 'abuse', statement: 'Please keep to the matter.', ...own },
      });

  it('is kept with reason and statement, and is told to the member', async () => {
    const { rhys, comment } = await said();
    const mo = await service().moderator();
    expect(await warn(rhys, mo, { commentId: comment.commentId })()).toMatchObject({ status: 201 });
    expect(await service().read('/me/data/moderation', rhys)).toMatchObject({
      conduct: [
        {
          what: 'member-warned',
          reason: 'abuse',
          statement: 'Please keep to the matter.',
          commentId: comment.commentId,
        },
      ],
    });
  });

  it('is for moderators of the site, or of the consultation of the comment that led to it', async () => {
    const { rhys, comment } = await said();
    const { commentId } = comment;
    const here = await service().moderator('Here', comment.consultationId);
    const elsewhere = await service().moderator('Else', crypto.randomUUID());
    await service().refused([401, 'platform/not-logged-in'], warn(rhys, undefined));
    await service().refused(
      [403, 'platform/role-required'],
      warn(rhys, here),
      warn(rhys, elsewhere, { commentId }),
      warn(rhys, rhys, { commentId }),
    );
    expect(await warn(rhys, here, { commentId })()).toMatchObject({ status: 201 });
  });

  it('is refused about oneself, about nobody and for somebody else’s comment', async () => {
    const { rhys, comment } = await said();
    const mo = await service().moderator();
    const mair = await service().person('Mair');
    await service().refused([403, 'moderation/own-conduct'], warn(mo, mo));
    await service().refused(
      [404, 'moderation/member-not-found'],
      warn({ memberId: crypto.randomUUID() }, mo),
    );
    await service().refused(
      [404, 'moderation/comment-not-found'],
      warn(mair, mo, { commentId: comment.commentId }),
      warn(rhys, mo, { commentId: crypto.randomUUID() }),
    );
  });

  it('is refused about somebody who was forgotten, before the news of it has come', async () => {
    const { rhys } = await said();
    await service().platform.keyring.destroy(`member:${rhys.memberId}`);
    await service().refused([404, 'moderation/member-not-found'], warn(rhys, await service().moderator()));
  });

  it('needs a statement and a reason from the list', async () => {
    const { rhys } = await said();
    const mo = await service().moderator();
    await service().refused([422, 'moderation/statement-missing'], warn(rhys, mo, { statement: '\n' }));
    const statement = 'x'.repeat(2_001);
    await service().refused([422, 'moderation/statement-too-long'], warn(rhys, mo, { statement }));
    await service().refusesBodies('POST', `/conduct/${rhys.memberId}/warnings`, mo, [
      { statement: 'x' },
      { reason: 'envy', statement: 'x' },
      { reason: 'abuse' },
      { reason: 'abuse', statement: 'x', commentId: 'oaks' },
    ]);
  });
});
