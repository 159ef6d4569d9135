import { type IdentityUnderTest, identityUnderTest } from '../identity-under-test.js';

describe('oneself', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('is shown whole', async () => {
    const rhys = await service.person('Rhys', [{ role: 'analyst' }]);
    expect(await service.ask('GET', '/me', { as: rhys })).toMatchObject({
      status: 200,
      body: {
        id: rhys.memberId,
        email: 'rhys@example.org',
        displayName: 'Rhys',
        confirmed: true,
        roles: [{ role: 'analyst' }],
        suspendedUntil: null,
        profile: {},
      },
    });
    expect(await service.ask('GET', '/me')).toMatchObject({ status: 401 });
  });

  it('goes by another name at once', async () => {
    const rhys = await service.person('Rhys');
    expect(
      await service.ask('PUT', '/me/display-name', { as: rhys, body: { displayName: '  Rhys   Gwilym ' } }),
    ).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    expect(await service.ask('GET', '/me', { as: rhys })).toMatchObject({
      body: { displayName: 'Rhys Gwilym' },
    });
    expect(await service.resolve(rhys.token)).toMatchObject({ body: { displayName: 'Rhys Gwilym' } });
  });

  it.each([
    ['R', 'display-name-length'],
    ['Administrator', 'display-name-reserved'],
    ['Rhys ✓', 'display-name-characters'],
  ])('may not be called %s', async (displayName, code) => {
    const rhys = await service.person('Rhys');
    expect(await service.ask('PUT', '/me/display-name', { as: rhys, body: { displayName } })).toMatchObject({
      status: 422,
      type: `/problems/identity/${code}`,
    });
  });

  it('is described by answers that replace those before', async () => {
    const rhys = await service.person('Rhys');
    const put = (body: object) => service.ask('PUT', '/me/profile', { as: rhys, body });
    expect(await put({ ageBand: '35-44', ward: 'St Mary’s', work: 'student' })).toMatchObject({
      status: 200,
    });
    await put({ ageBand: '35-44', ward: 'Llandaff' });
    expect(await service.ask('GET', '/me', { as: rhys })).toMatchObject({
      body: { profile: { ageBand: '35-44', ward: 'Llandaff' } },
    });
    const { body } = await service.ask('GET', '/me', { as: rhys });
    expect((body as { profile: object }).profile).toEqual({ ageBand: '35-44', ward: 'Llandaff' });
  });

  it.each([
    ['an answer that is not offered', { sex: 'yes' }, '/problems/platform/body-invalid'],
    ['a question that is not asked', { religion: 'none' }, '/problems/platform/body-invalid'],
    ['a ward of strange signs', { ward: '<b>' }, '/problems/identity/profile-invalid'],
  ])('is not described by %s', async (_, body, type) => {
    const rhys = await service.person('Rhys');
    expect(await service.ask('PUT', '/me/profile', { as: rhys, body })).toMatchObject({ status: 422, type });
  });
});
