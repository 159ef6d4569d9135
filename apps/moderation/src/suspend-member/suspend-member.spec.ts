import { roleGranted, roleRevoked } from '@folkmoot/contracts';
import { moderationOfFile, type Person } from '../moderation-under-test.js';

describe('suspending a member', () => {
  const service = moderationOfFile();
  const UNTIL = '2026-04-01T00:00:00.000Z';
  const people = async () => ({ rhys: await service().person('Rhys'), mo: await service().moderator() });
  const suspend =
    ({ memberId }: { memberId: string }, as: Person | undefined, own: object = {}) =>
    () =>
      service().ask('POST', `/conduct/${memberId}/suspensions`, {
        ...(as && { as }),
        body: { reason: 'abuse', statement: 'Three times this week.', until: UNTIL, ...own },
      });
  it('is kept with its end, its reason and a statement that only the member’s key opens', async () => {
    const { rhys, mo } = await people();
    expect(await suspend(rhys, mo)()).toMatchObject({ status: 201, body: { id: rhys.memberId } });
    const [recorded] = await service().streams.conduct.history(rhys.memberId);
    expect(recorded?.event).toEqual({
      type: 'suspension-decided',
      data: {
        memberId: rhys.memberId,
        moderatorId: mo.memberId,
        reason: 'abuse',
        statement: 'Three times this week.',
        until: UNTIL,
        decidedAt: '2026-03-01T12:00:00.000Z',
      },
    });
    expect(JSON.stringify(recorded?.stored)).not.toContain('Three times');
  });

  it('can be changed, for good too, but not said twice', async () => {
    const { rhys, mo } = await people();
    await suspend(rhys, mo)();
    await service().refused([409, 'moderation/already-suspended'], suspend(rhys, mo));
    expect(await suspend(rhys, mo, { until: undefined })()).toMatchObject({ status: 201 });
    await service().refused([409, 'moderation/already-suspended'], suspend(rhys, mo, { until: undefined }));
  });

  it('is for moderators of the whole site, and never about themselves', async () => {
    const { rhys, mo } = await people();
    const here = await service().moderator('Here', crypto.randomUUID());
    await service().refused([401, 'platform/not-logged-in'], suspend(rhys, undefined));
    await service().refused([403, 'platform/role-required'], ...[rhys, here].map((as) => suspend(rhys, as)));
    await service().refused([403, 'moderation/own-conduct'], suspend(mo, mo));
  });

  it('is refused for an administrator, whom identity would not suspend, as long as it is one', async () => {
    const { rhys, mo } = await people();
    const role = { memberId: rhys.memberId, role: 'administrator' as const };
    const about = () => service().others.about(`member-${rhys.memberId}`, role);
    await service().others.tell(roleGranted.create(about()));
    await service().refused([403, 'moderation/member-is-administrator'], suspend(rhys, mo));
    await service().others.tell(roleRevoked.create(about()));
    expect(await suspend(rhys, mo)()).toMatchObject({ status: 201 });
  });

  it('is refused for nobody, without a statement, and with an end in the past', async () => {
    const { rhys, mo } = await people();
    const nobody = { memberId: crypto.randomUUID() };
    await service().refused([404, 'moderation/member-not-found'], suspend(nobody, mo));
    await service().refused([422, 'moderation/statement-missing'], suspend(rhys, mo, { statement: ' ' }));
    const ended = { until: '2026-03-01T12:00:00.000Z' };
    await service().refused([422, 'moderation/suspension-ends-too-early'], suspend(rhys, mo, ended));
    await service().refusesBodies('POST', `/conduct/${rhys.memberId}/suspensions`, mo, [
      {},
      { reason: 'abuse' },
      { reason: 'envy', statement: 'x' },
      { reason: 'abuse', statement: 'x', until: 'tomorrow' },
    ]);
  });
});
