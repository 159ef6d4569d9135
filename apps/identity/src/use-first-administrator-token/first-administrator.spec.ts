import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';

describe('the first administrator', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const offered = (): string => service.firstAdministratorTokens.at(-1) as string;
  const use = (as: Person | undefined, token: string) =>
    service.ask('POST', '/first-administrator', { ...(as && { as }), body: { token } });

  it('is made by the token of the newest start', async () => {
    const rhys = await service.person('Rhys');
    await service.restart();
    const [old, current, ...others] = service.firstAdministratorTokens as [string, string];
    expect(others).toEqual([]);
    expect(await use(rhys, old)).toMatchObject({
      status: 403,
      type: '/problems/identity/first-administrator-token-wrong',
    });
    expect(await use(rhys, current)).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    expect(await service.resolve(rhys.token)).toMatchObject({ body: { roles: [{ role: 'administrator' }] } });
  });

  it('may ask twice; nobody else comes second, and no start offers another token', async () => {
    const rhys = await service.person('Rhys');
    const olwen = await service.person('Olwen');
    await use(rhys, offered());
    expect(await use(rhys, offered())).toMatchObject({ status: 200 });
    expect(await use(olwen, offered())).toMatchObject({
      status: 409,
      type: '/problems/identity/first-administrator-token-used',
    });
    await service.restart();
    expect(service.firstAdministratorTokens).toHaveLength(1);
  });

  it('is nobody who is suspended, and the token is not spent by the attempt', async () => {
    const rhys = await service.person('Rhys');
    const commandId = crypto.randomUUID();
    const now = '2026-03-01T12:00:00.000Z';
    await service.streams().members.execute(
      rhys.memberId,
      {
        type: 'suspend',
        actor: { id: 'system:test', standing: 'operator' },
        reason: 'Threats',
        otherAdministrators: false,
        at: now,
      },
      { commandId, correlationId: commandId, actor: 'system:test', now },
    );
    expect(await use(rhys, offered())).toMatchObject({
      status: 403,
      type: '/problems/identity/member-suspended',
    });
    expect(await use(await service.person('Olwen'), offered())).toMatchObject({ status: 200 });
  });

  it('is not offered where the operator has made an administrator', async () => {
    await service.person('Anwen', [{ role: 'administrator' }]);
    await service.restart();
    expect(service.firstAdministratorTokens).toHaveLength(1);
  });

  it('comes too late after a week, and must be logged in', async () => {
    expect(await use(undefined, offered())).toMatchObject({ status: 401 });
    service.at('2026-03-08T12:00:00.000Z');
    const rhys = await service.person('Rhys');
    expect(await use(rhys, offered())).toMatchObject({
      status: 403,
      type: '/problems/identity/first-administrator-token-expired',
    });
  });
});
