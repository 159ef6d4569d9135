import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';

describe('roles', () => {
  let service: IdentityUnderTest;
  let admin: Person;
  beforeEach(async () => {
    service = await identityUnderTest();
    admin = await service.person('Anwen', [{ role: 'administrator' }]);
  });
  afterEach(() => service.stop());

  const grant = (memberId: string, body: object, as = admin) =>
    service.ask('POST', `/members/${memberId}/roles`, { as, body });
  const revoke = (memberId: string, body: object, as = admin) =>
    service.ask('DELETE', `/members/${memberId}/roles`, { as, body });
  const rolesOf = async ({ token }: Person) =>
    ((await service.resolve(token)).body as { roles: unknown }).roles;

  it('are given and taken in their scope', async () => {
    const rhys = await service.person('Rhys');
    const consultationId = crypto.randomUUID();
    expect(await grant(rhys.memberId, { role: 'organiser' })).toMatchObject({ status: 200 });
    await grant(rhys.memberId, { role: 'organiser', consultationId });
    await grant(rhys.memberId, { role: 'official', organisation: ' Riverside  Council ' });
    expect(await rolesOf(rhys)).toEqual([
      { role: 'organiser' },
      { role: 'organiser', consultationId },
      { role: 'official', organisation: 'Riverside Council' },
    ]);
    await revoke(rhys.memberId, { role: 'organiser' });
    await revoke(rhys.memberId, { role: 'official' });
    expect(await rolesOf(rhys)).toEqual([{ role: 'organiser', consultationId }]);
  });

  it('are for administrators of the whole site to give', async () => {
    const rhys = await service.person('Rhys');
    const moderator = await service.person('Olwen', [{ role: 'moderator' }]);
    const ofOne = await service.person('Bryn', [
      { role: 'administrator', consultationId: crypto.randomUUID() },
    ]);
    expect(await grant(rhys.memberId, { role: 'analyst' }, moderator)).toMatchObject({
      status: 403,
      type: '/problems/platform/role-required',
    });
    for (const refused of [
      await grant(rhys.memberId, { role: 'analyst' }, ofOne),
      await revoke(admin.memberId, { role: 'administrator' }, ofOne),
    ]) {
      expect(refused).toMatchObject({ status: 403, type: '/problems/identity/role-not-yours-to-give' });
    }
  });

  it.each([
    [{ role: 'official' }, 422, '/problems/identity/role-needs-organisation'],
    [{ role: 'analyst', organisation: 'Riverside' }, 422, '/problems/identity/role-without-organisation'],
    [{ role: 'king' }, 422, '/problems/platform/body-invalid'],
    [{ role: 'analyst', consultationId: 'x' }, 422, '/problems/platform/body-invalid'],
  ])('are refused as %j', async (body, status, type) => {
    expect(await grant(admin.memberId, body)).toMatchObject({ status, type });
  });

  it('are for confirmed members', async () => {
    expect(await grant(crypto.randomUUID(), { role: 'analyst' })).toMatchObject({
      status: 404,
      type: '/problems/identity/member-unknown',
    });
    await service.joined('new@example.org', 'New');
    const { body } = await service.ask('POST', '/members/search', {
      as: admin,
      body: { email: 'new@example.org' },
    });
    const [found] = (body as { items: { id: string }[] }).items;
    expect(await grant((found as { id: string }).id, { role: 'analyst' })).toMatchObject({
      status: 409,
      type: '/problems/identity/member-unconfirmed',
    });
  });

  it('leave the site an administrator, also when two depose each other at once', async () => {
    expect(await revoke(admin.memberId, { role: 'administrator' })).toMatchObject({
      status: 409,
      type: '/problems/identity/last-administrator',
    });
    const other = await service.person('Bryn', [{ role: 'administrator' }]);
    const answers = await Promise.all([
      revoke(admin.memberId, { role: 'administrator' }, other),
      revoke(other.memberId, { role: 'administrator' }, admin),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('do not count an administrator who is suspended', async () => {
    const other = await service.person('Bryn', [{ role: 'administrator' }]);
    await service.ask('POST', `/members/${other.memberId}/suspension`, {
      as: admin,
      body: { reason: 'On leave' },
    });
    expect(await revoke(admin.memberId, { role: 'administrator' })).toMatchObject({ status: 409 });
  });
});
