import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

describe('own sessions', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('are listed newest first, with the device and which one is asking', async () => {
    const first = await service.person('Rhys');
    service.at('2026-03-02T08:00:00.000Z');
    const second = await service.loggedIn('rhys@example.org', PASSWORD, 'Lynx/2.9');
    await service.person('Olwen');
    expect(await service.ask('GET', '/sessions', { as: second })).toMatchObject({
      status: 200,
      body: [
        {
          id: second.sessionId,
          startedAt: '2026-03-02T08:00:00.000Z',
          expiresAt: '2026-03-16T08:00:00.000Z',
          device: 'Lynx/2.9',
          current: true,
        },
        { id: first.sessionId, device: 'Firefox', current: false },
      ],
    });
    expect(await service.ask('GET', '/sessions')).toMatchObject({ status: 401 });
  });

  it('leave the list when they expire', async () => {
    const rhys = await service.person('Rhys');
    service.at('2026-03-15T11:59:00.000Z');
    const later = await service.loggedIn('rhys@example.org');
    service.at('2026-03-15T12:00:00.000Z');
    const { body } = await service.ask('GET', '/sessions', { as: later });
    expect((body as { id: string }[]).map(({ id }) => id)).toEqual([later.sessionId]);
    expect(rhys.sessionId).not.toBe(later.sessionId);
  });

  it('end by logging out, and then resolve no more', async () => {
    const rhys = await service.person('Rhys');
    const other = await service.loggedIn('rhys@example.org');
    expect(await service.ask('DELETE', '/sessions/current', { as: rhys })).toMatchObject({
      status: 200,
      body: { id: rhys.sessionId },
    });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    expect(await service.resolve(other.token)).toMatchObject({ status: 200 });
  });

  it('end when revoked from another device', async () => {
    const rhys = await service.person('Rhys');
    const lost = await service.loggedIn('rhys@example.org');
    expect(await service.ask('DELETE', `/sessions/${lost.sessionId}`, { as: rhys })).toMatchObject({
      status: 200,
    });
    expect(await service.resolve(lost.token)).toMatchObject({ status: 404 });
    const { body } = await service.ask('GET', '/sessions', { as: rhys });
    expect((body as { id: string }[]).map(({ id }) => id)).toEqual([rhys.sessionId]);
  });

  it('of others can be neither seen nor ended, also not by an administrator', async () => {
    const rhys = await service.person('Rhys');
    for (const other of [
      await service.person('Olwen'),
      await service.person('Anwen', [{ role: 'administrator' }]),
    ]) {
      const { body } = await service.ask('GET', '/sessions', { as: other });
      expect((body as { id: string }[]).map(({ id }) => id)).toEqual([other.sessionId]);
      expect(await service.ask('DELETE', `/sessions/${rhys.sessionId}`, { as: other })).toMatchObject({
        status: 404,
        type: '/problems/identity/session-unknown',
      });
    }
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 200 });
  });

  it('that do not exist answer as those of others', async () => {
    const rhys = await service.person('Rhys');
    expect(await service.ask('DELETE', `/sessions/${crypto.randomUUID()}`, { as: rhys })).toMatchObject({
      status: 404,
      type: '/problems/identity/session-unknown',
    });
  });
});
