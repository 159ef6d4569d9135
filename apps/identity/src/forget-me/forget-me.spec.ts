import { START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

describe('asking to be forgotten', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const forget = (as: Parameters<IdentityUnderTest['ask']>[2], body: object = {}) =>
    service.ask('POST', '/me/erasure', { ...as, body: { words: 'kept', password: PASSWORD, ...body } });

  it('ends everything at once: sessions, the login, links that were mailed', async () => {
    const rhys = await service.person('Rhys');
    const elsewhere = await service.loggedIn(rhys.email);
    await service.ask('POST', '/password-resets', { body: { email: rhys.email } });
    const { token: link } = await service.mailedTo(rhys.email, 2);
    const { status, body } = await forget({ as: rhys });
    const { id } = body as { id: string };
    expect([status, body]).toEqual([202, { id, position: expect.any(String), receipt: `/erasures/${id}` }]);
    for (const { token } of [rhys, elsewhere]) {
      expect(await service.resolve(token)).toMatchObject({ status: 404 });
    }
    const credentials = { email: rhys.email, password: PASSWORD };
    expect(await service.ask('POST', '/sessions', { body: credentials })).toMatchObject({ status: 401 });
    const reset = { token: link, password: 'seven slow swans upstream' };
    expect(await service.ask('POST', '/password-resets/complete', { body: reset })).toMatchObject({
      status: 422,
      type: '/problems/identity/reset-wrong',
    });
    for (const path of ['/me', '/me/data/identity']) {
      expect((await service.ask('GET', path, { as: rhys })).status).toBe(404);
    }
  });

  it('needs the password, and changes nothing without it', async () => {
    const rhys = await service.person('Rhys');
    expect(await forget({ as: rhys }, { password: 'not the password' })).toMatchObject({
      status: 403,
      type: '/problems/identity/password-wrong',
    });
    expect(await forget({})).toMatchObject({ status: 401 });
    for (const wrong of [{ words: 'some' }, { words: undefined }, { password: '' }]) {
      expect(await forget({ as: rhys }, wrong)).toMatchObject({ status: 422 });
    }
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 200 });
  });

  it('is refused the second time', async () => {
    const rhys = await service.person('Rhys');
    await forget({ as: rhys });
    expect(await forget({ as: rhys })).toMatchObject({
      status: 409,
      type: '/problems/identity/member-erased',
    });
  });

  it('leaves the site an administrator', async () => {
    const anwen = await service.person('Anwen', [{ role: 'administrator' }]);
    expect(await forget({ as: anwen })).toMatchObject({
      status: 409,
      type: '/problems/identity/last-administrator',
    });
    await service.person('Bryn', [{ role: 'administrator' }]);
    expect(await forget({ as: anwen })).toMatchObject({ status: 202 });
  });

  it('lets the address join anew, as another member', async () => {
    const rhys = await service.person('Rhys');
    const { body } = await forget({ as: rhys });
    service.mails.length = 0;
    // At once, whether the release of the address has followed or not.
    const again = await service.person('Rhys');
    expect(again.memberId).not.toBe(rhys.memberId);
    await eventually(async () => {
      const { parts } = (await service.ask('GET', (body as { receipt: string }).receipt)).body as {
        parts: { state: string }[];
      };
      expect(parts[0]?.state).toBe('erased');
    });
    expect((await service.loggedIn(rhys.email)).memberId).toBe(again.memberId);
  });

  it('leaves an address under another name in the log each time', async () => {
    for (let round = 0; round < 3; round += 1) {
      const rhys = await service.person('Rhys');
      expect((await forget({ as: rhys })).status).toBe(202);
      service.mails.length = 0;
    }
    const { events } = await service.platform.store.readAll({
      prefixes: ['address-'],
      after: START,
      limit: 100,
    });
    const claims = events.filter(({ type }) => type === 'address-claimed.v1');
    expect(new Set(claims.map(({ stream }) => stream)).size).toBe(3);
  });
});
