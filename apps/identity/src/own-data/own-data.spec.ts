import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';

describe('what identity holds of a member', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  it('is given to the member, with how it came about', async () => {
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    const rhys = await service.person('Rhys', [{ role: 'moderator' }]);
    service.at('2026-03-02T12:00:00.000Z');
    await service.ask('PUT', '/me/display-name', { as: rhys, body: { displayName: 'Rhys Gwilym' } });
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ageBand: '35-44' } });
    const changed = 'seven slow swans upstream';
    await service.ask('POST', '/password', { as: rhys, body: { current: PASSWORD, new: changed } });
    service.at('2026-03-03T12:00:00.000Z');
    const at = `/members/${rhys.memberId}/suspension`;
    const until = '2026-05-01T00:00:00.000Z';
    await service.ask('POST', at, { as: admin, body: { reason: 'Insults', until } });
    await service.ask('DELETE', '/sessions/current', { as: rhys });
    service.at('2026-03-04T12:00:00.000Z');
    await service.ask('DELETE', at, { as: admin });
    const again = await service.loggedIn(rhys.email, changed, 'Phone');
    const { status, body } = await service.ask('GET', '/me/data/identity', { as: again });
    expect([status, body]).toEqual([
      200,
      {
        id: rhys.memberId,
        email: 'rhys@example.org',
        joinedAt: '2026-03-01T12:00:00.000Z',
        confirmed: true,
        names: [
          { displayName: 'Rhys', since: '2026-03-01T12:00:00.000Z' },
          { displayName: 'Rhys Gwilym', since: '2026-03-02T12:00:00.000Z' },
        ],
        roles: [{ role: 'moderator' }],
        profile: { ageBand: '35-44' },
        profileChangedAt: '2026-03-02T12:00:00.000Z',
        passwordChangedAt: '2026-03-02T12:00:00.000Z',
        sessions: [
          {
            id: rhys.sessionId,
            startedAt: '2026-03-01T12:00:00.000Z',
            overAt: '2026-03-03T12:00:00.000Z',
            ended: true,
            device: null,
          },
          {
            id: again.sessionId,
            startedAt: '2026-03-04T12:00:00.000Z',
            overAt: '2026-03-18T12:00:00.000Z',
            ended: false,
            device: 'Phone',
          },
        ],
        suspensions: [
          {
            from: '2026-03-03T12:00:00.000Z',
            until,
            reason: 'Insults',
            liftedAt: '2026-03-04T12:00:00.000Z',
          },
        ],
      },
    ]);
  });

  it('is for the member alone', async () => {
    expect(await service.ask('GET', '/me/data/identity')).toMatchObject({ status: 401 });
  });
});
