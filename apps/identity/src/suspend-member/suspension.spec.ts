import { type IdentityUnderTest, identityUnderTest, PASSWORD, type Person } from '../identity-under-test.js';

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
  const reinstate = (as = moderator, memberId = rhys.memberId) =>
    service.ask('DELETE', `/members/${memberId}/suspension`, { as });

  it('leaves the sessions, and takes every role until the member is reinstated', async () => {
    const official = { role: 'official', organisation: 'Riverside Council' } as const;
    const gwen = await service.person('Gwen', [{ role: 'analyst' }, official]);
    expect(await suspend({ reason: 'Threats' }, moderator, gwen.memberId)).toMatchObject({
      status: 200,
      body: { id: gwen.memberId },
    });
    const until = { suspendedUntil: 'for-good' };
    expect(await service.resolve(gwen.token)).toMatchObject({ status: 200, body: { roles: [] } });
    expect(await service.ask('GET', '/me', { as: gwen })).toMatchObject({ body: { roles: [], ...until } });
    expect(await reinstate(moderator, gwen.memberId)).toMatchObject({ status: 200 });
    const roles = [{ role: 'analyst' }, official];
    expect(await service.resolve(gwen.token)).toMatchObject({ status: 200, body: { roles } });
    expect(await service.ask('GET', '/me', { as: gwen })).toMatchObject({
      body: { roles, suspendedUntil: null },
    });
  });

  it('is over at its instant', async () => {
    const gwen = await service.person('Gwen', [{ role: 'analyst' }]);
    const until = '2026-03-02T00:00:00.000Z';
    await suspend({ reason: 'Threats', until }, moderator, gwen.memberId);
    const me = async () => (await service.ask('GET', '/me', { as: gwen })).body;
    service.at('2026-03-01T23:59:59.999Z');
    expect(await service.loggedIn(gwen.email)).toMatchObject({ roles: [] });
    expect(await me()).toMatchObject({ roles: [], suspendedUntil: until });
    service.at(until);
    expect(await service.loggedIn(gwen.email)).toMatchObject({ roles: [{ role: 'analyst' }] });
    expect(await me()).toMatchObject({ roles: [{ role: 'analyst' }], suspendedUntil: null });
  });

  it('takes an administrator’s power at once, also over their own suspension', async () => {
    const root = await service.person('Root', [{ role: 'administrator' }]);
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    await suspend({ reason: 'Threats' }, root, admin.memberId);
    const { roles } = (await service.resolve(admin.token)).body as Person;
    const now = { ...admin, roles };
    for (const refused of [
      await reinstate(now, admin.memberId),
      await suspend({ reason: 'Revenge' }, now, root.memberId),
      await service.ask('POST', `/members/${rhys.memberId}/roles`, { as: now, body: { role: 'moderator' } }),
      await service.ask('GET', '/members', { as: now }),
    ]) {
      expect(refused).toMatchObject({ status: 403, type: '/problems/platform/role-required' });
    }
  });

  it('leaves a member the own account: password, answers, sessions, data, and being forgotten', async () => {
    await suspend({ reason: 'Threats' });
    const others = await service.loggedIn(rhys.email);
    const asked = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, body?: object) =>
      service.ask(method, url, { as: rhys, ...(body && { body }) });
    const another = 'violet lantern harbour';
    expect(await asked('PUT', '/me/profile', { work: 'retired' })).toMatchObject({ status: 200 });
    expect(await asked('GET', '/sessions')).toMatchObject({ status: 200 });
    expect(await asked('DELETE', `/sessions/${others.sessionId}`)).toMatchObject({ status: 200 });
    expect(await asked('POST', '/password', { current: PASSWORD, new: another })).toMatchObject({
      status: 200,
    });
    expect(await asked('GET', '/me/data/identity')).toMatchObject({
      status: 200,
      body: { suspensions: [{ reason: 'Threats' }] },
    });
    expect(await asked('POST', '/me/erasure', { words: 'kept', password: another })).toMatchObject({
      status: 202,
    });
  });

  it('refuses what others would see: another name', async () => {
    await suspend({ reason: 'Threats' });
    expect(
      await service.ask('PUT', '/me/display-name', { as: rhys, body: { displayName: 'Rhys Gwilym' } }),
    ).toMatchObject({ status: 403, type: '/problems/identity/member-suspended' });
  });

  it.each([
    ['no reason', { reason: ' ' }, 'suspension-needs-reason'],
    ['an end in the past', { reason: 'x', until: '2026-03-01T12:00:00.000Z' }, 'suspension-already-over'],
  ])('is refused with %s', async (_, body, code) => {
    expect(await suspend(body)).toMatchObject({ status: 422, type: `/problems/identity/${code}` });
    expect(await service.ask('GET', '/me', { as: rhys })).toMatchObject({ body: { suspendedUntil: null } });
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
