import { moderationOfFile, type Person } from '../moderation-under-test.js';

describe('lifting a suspension', () => {
  const service = moderationOfFile();
  const UNTIL = '2026-04-01T00:00:00.000Z';
  const people = async () => ({ rhys: await service().person('Rhys'), mo: await service().moderator() });
  const suspend = ({ memberId }: Person, as: Person) =>
    service().done('POST', `/conduct/${memberId}/suspensions`, as, {
      reason: 'abuse',
      statement: 'Three times this week.',
      until: UNTIL,
    });
  const lift =
    ({ memberId }: Person, as: Person | undefined, body: object = { reason: 'no-breach' }) =>
    () =>
      service().ask('POST', `/conduct/${memberId}/suspension/lift`, { ...(as && { as }), body });

  it('lets the member in again, with a reason', async () => {
    const { rhys, mo } = await people();
    await suspend(rhys, mo);
    expect(await lift(rhys, mo)()).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    const last = (await service().streams.conduct.history(rhys.memberId)).at(-1);
    expect(last?.event).toEqual({
      type: 'suspension-lifted',
      data: {
        memberId: rhys.memberId,
        moderatorId: mo.memberId,
        reason: 'no-breach',
        liftedAt: '2026-03-01T12:00:00.000Z',
      },
    });
  });

  it('needs one that lasts', async () => {
    const { rhys, mo } = await people();
    await service().refused([409, 'moderation/not-suspended'], lift(rhys, mo));
    await suspend(rhys, mo);
    await lift(rhys, mo)();
    await service().refused([409, 'moderation/not-suspended'], lift(rhys, mo));
    await suspend(rhys, mo);
    service().at(UNTIL);
    await service().refused([409, 'moderation/not-suspended'], lift(rhys, mo));
  });

  it('is for moderators of the whole site, never about themselves, and with a reason from the list', async () => {
    const { rhys, mo } = await people();
    const here = await service().moderator('Here', crypto.randomUUID());
    await suspend(rhys, mo);
    await service().refused([401, 'platform/not-logged-in'], lift(rhys, undefined));
    await service().refused([403, 'platform/role-required'], lift(rhys, rhys), lift(rhys, here));
    await service().refused([403, 'moderation/own-conduct'], lift(mo, mo));
    await service().refused(
      [422, 'platform/body-invalid'],
      lift(rhys, mo, {}),
      lift(rhys, mo, { reason: 'envy' }),
    );
  });
});
