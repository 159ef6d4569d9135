import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';

describe('suspension', () => {
  let service: IdentityUnderTest;
  let moderator: Person;
  let rhys: Person;
  beforeEach(async () => {
    service = await identityUnderTest();
    moderator = await service.person('Olwen', [{ role: 'moderator' }]);
    rhys = await service.person('Rhys');
  });
  afterEach(() => service.stop());

  const suspend = (body: object, as = moderator, memberId = rhys.memberId) =>
    service.ask('POST', `/members/${memberId}/suspension`, { as, body });
  const reinstate = (as = moderator) => service.ask('DELETE', `/members/${rhys.memberId}/suspension`, { as });

  it('ends the sessions, and a reinstated member logs in again', async () => {
    expect(await suspend({ reason: 'Threats' })).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    expect(await reinstate()).toMatchObject({ status: 200 });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    await service.loggedIn(rhys.email);
  });

  it('is over at its instant', async () => {
    await suspend({ reason: 'Threats', until: '2026-03-02T00:00:00.000Z' });
    service.at('2026-03-01T23:59:59.999Z');
    await expect(service.loggedIn(rhys.email)).rejects.toThrow();
    service.at('2026-03-02T00:00:00.000Z');
    await service.loggedIn(rhys.email);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'suspension-needs-reason'],
    ['an end in the past', { reason: 'x', until: '2026-03-01T12:00:00.000Z' }, 'suspension-already-over'],
  ])('is refused with %s', async (_, body, code) => {
    expect(await suspend(body)).toMatchObject({ status: 422, type: `/problems/identity/${code}` });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 200 });
  });

  it('is not for members, nor for moderators of one consultation, nor about oneself or an administrator', async () => {
    const ofOne = await service.person('Bryn', [{ role: 'moderator', consultationId: crypto.randomUUID() }]);
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    expect(await suspend({ reason: 'x' }, rhys)).toMatchObject({ status: 403 });
    for (const refused of [
      await suspend({ reason: 'x' }, ofOne),
      await suspend({ reason: 'x' }, moderator, moderator.memberId),
      await suspend({ reason: 'x' }, moderator, admin.memberId),
      await reinstate(ofOne),
    ]) {
      expect(refused).toMatchObject({
        status: 403,
        type: '/problems/identity/suspension-not-yours-to-decide',
      });
    }
  });

  it('of an unknown member is refused', async () => {
    expect(await suspend({ reason: 'x' }, moderator, crypto.randomUUID())).toMatchObject({
      status: 404,
      type: '/problems/identity/member-unknown',
    });
  });
});
