import { type IdentityUnderTest, identityUnderTest } from '../identity-under-test.js';
import { secretToken } from '../secret-token.js';

describe('resolving a session', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const unknown = { status: 404, type: '/problems/identity/session-unknown' };

  it('tells the gateway who it is, with roles and their scopes', async () => {
    const consultationId = crypto.randomUUID();
    const rhys = await service.person('Rhys', [
      { role: 'official', organisation: 'Riverside Council' },
      { role: 'moderator', consultationId },
    ]);
    expect(await service.resolve(rhys.token)).toMatchObject({
      status: 200,
      body: {
        sessionId: rhys.sessionId,
        memberId: rhys.memberId,
        displayName: 'Rhys',
        roles: [
          { role: 'official', organisation: 'Riverside Council' },
          { role: 'moderator', consultationId },
        ],
        expiresAt: '2026-03-15T12:00:00.000Z',
      },
    });
  });

  it('is for the gateway alone', async () => {
    const rhys = await service.person('Rhys', [{ role: 'administrator' }]);
    const body = { token: rhys.token };
    expect(await service.ask('POST', '/internal/sessions/resolve', { as: rhys, body })).toMatchObject({
      status: 403,
      type: '/problems/platform/forbidden',
    });
    expect(await service.ask('POST', '/internal/sessions/resolve', { body })).toMatchObject({ status: 401 });
  });

  it('is marked internal in the document', async () => {
    const { paths } = (await service.document()) as unknown as {
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    expect(paths['/internal/sessions/resolve']?.['post']?.['x-internal']).toBe(true);
    expect(Object.keys(paths).filter((path) => paths[path]?.['post']?.['x-internal'])).toHaveLength(1);
  });

  it.each([
    ['that is none', () => 'nothing'],
    ['of a session that is unknown', () => secretToken(crypto.randomUUID())],
  ])('fails for a token %s', async (_, token) => {
    expect(await service.resolve(token())).toMatchObject(unknown);
  });

  it('fails for another secret of a known session', async () => {
    const { sessionId } = await service.person('Rhys');
    expect(await service.resolve(secretToken(sessionId))).toMatchObject(unknown);
  });

  it('fails from the instant on at which the session ends', async () => {
    const { token } = await service.person('Rhys');
    service.at('2026-03-15T11:59:59.999Z');
    expect(await service.resolve(token)).toMatchObject({ status: 200 });
    service.at('2026-03-15T12:00:00.000Z');
    expect(await service.resolve(token)).toMatchObject(unknown);
  });

  it('fails once the key of the member is destroyed', async () => {
    const { token, memberId } = await service.person('Rhys');
    await service.platform.keyring.destroy(`member:${memberId}`);
    expect(await service.resolve(token)).toMatchObject(unknown);
  });
});
