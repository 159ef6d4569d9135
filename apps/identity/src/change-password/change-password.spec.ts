import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

const NEW = 'seven slow swans upstream';

describe('changing the password', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('ends the other sessions and keeps this one', async () => {
    const rhys = await service.person('Rhys');
    const others = [await service.loggedIn(rhys.email), await service.loggedIn(rhys.email)];
    const olwen = await service.person('Olwen');
    const changed = await service.ask('POST', '/password', {
      as: rhys,
      body: { current: PASSWORD, new: NEW },
    });
    expect(changed).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 200 });
    expect(await service.resolve(olwen.token)).toMatchObject({ status: 200 });
    for (const { token } of others) expect(await service.resolve(token)).toMatchObject({ status: 404 });
    await service.loggedIn(rhys.email, NEW);
    expect(
      await service.ask('POST', '/sessions', { body: { email: rhys.email, password: PASSWORD } }),
    ).toMatchObject({ status: 401 });
  });

  it('gets the first answer when it is repeated, though the password is another by then', async () => {
    const rhys = await service.person('Rhys');
    const change = () =>
      service.ask('POST', '/password', { as: rhys, key: 'c-1', body: { current: PASSWORD, new: NEW } });
    const first = await change();
    expect(await change()).toEqual(first);
  });

  it('needs the current one', async () => {
    const rhys = await service.person('Rhys');
    const body = { current: 'not the password', new: NEW };
    expect(await service.ask('POST', '/password', { as: rhys, body })).toMatchObject({
      status: 403,
      type: '/problems/identity/password-wrong',
    });
    expect(await service.ask('POST', '/password', { body })).toMatchObject({ status: 401 });
  });

  it.each([
    ['short', 'short', 'password-length'],
    ['common', 'letmein12345', 'password-common'],
    ['a pattern', 'abcabcabcabc', 'password-pattern'],
    ['personal', 'rhysrhys2026', 'password-personal'],
  ])('refuses a new one that is %s', async (_, wrong, code) => {
    const rhys = await service.person('Rhys');
    expect(
      await service.ask('POST', '/password', { as: rhys, body: { current: PASSWORD, new: wrong } }),
    ).toMatchObject({ status: 422, type: `/problems/identity/${code}` });
  });
});
