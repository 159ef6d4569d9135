import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';

describe('the member directory', () => {
  let service: IdentityUnderTest;
  let admin: Person;
  beforeEach(async () => {
    service = await identityUnderTest();
    admin = await service.person('Anwen', [{ role: 'administrator' }]);
  });
  afterEach(() => service.stop());

  const list = async (query = '') =>
    (await service.ask('GET', `/members${query}`, { as: admin })).body as {
      items: { displayName: string }[];
      page: number;
      pages: number;
      total: number;
    };

  it('lists everybody, those who joined last first, with masked addresses', async () => {
    service.at('2026-03-01T12:00:01.000Z');
    const rhys = await service.person('Rhys');
    await service.ask('POST', `/members/${rhys.memberId}/suspension`, {
      as: admin,
      body: { reason: 'Threats', until: '2026-03-02T00:00:00.000Z' },
    });
    expect(await list()).toEqual({
      items: [
        {
          id: rhys.memberId,
          displayName: 'Rhys',
          email: 'r…@example.org',
          imported: false,
          confirmed: true,
          joinedAt: '2026-03-01T12:00:01.000Z',
          roles: [],
          suspendedUntil: '2026-03-02T00:00:00.000Z',
        },
        expect.objectContaining({ displayName: 'Anwen', roles: [{ role: 'administrator' }] }),
      ],
      page: 1,
      pages: 1,
      total: 2,
    });
    service.at('2026-03-02T00:00:00.000Z');
    const { body } = await service.ask('GET', `/members/${rhys.memberId}`, { as: admin });
    expect(body).toMatchObject({ email: 'rhys@example.org', suspendedUntil: null });
  });

  it('has pages, and shows imported members', async () => {
    const { members } = service.streams();
    for (let index = 0; index < 25; index += 1) {
      const memberId = crypto.randomUUID();
      const commandId = crypto.randomUUID();
      const { position } = await members.execute(
        memberId,
        { type: 'import-member', memberId, displayName: `Participant ${index}`, source: 'polis:park' },
        {
          commandId,
          correlationId: commandId,
          actor: 'import:polis',
          now: '2026-03-01T12:00:00.000Z',
          occurredAt: `2019-01-01T00:00:${String(index).padStart(2, '0')}.000Z`,
        },
      );
      service.see(position);
    }
    const first = await list();
    expect(first).toMatchObject({ page: 1, pages: 2, total: 26 });
    expect(first.items).toHaveLength(20);
    expect(first.items[1]).toMatchObject({
      displayName: 'Participant 24',
      imported: true,
      email: null,
      joinedAt: '2019-01-01T00:00:24.000Z',
    });
    expect((await list('?page=2')).items.map(({ displayName }) => displayName)).toEqual(
      [5, 4, 3, 2, 1, 0].map((index) => `Participant ${index}`),
    );
    expect((await list('?page=3')).items).toEqual([]);
  });

  it('finds a member by the exact address', async () => {
    const rhys = await service.person('Rhys');
    const find = (email: string) => service.ask('POST', '/members/search', { as: admin, body: { email } });
    expect(await find('RHYS@example.org')).toMatchObject({
      status: 200,
      body: { items: [{ id: rhys.memberId, email: 'rhys@example.org' }] },
    });
    expect((await find('rhy@example.org')).body).toEqual({ items: [] });
  });

  it('is for administrators of the whole site', async () => {
    const rhys = await service.person('Rhys', [{ role: 'moderator' }]);
    const ofOne = await service.person('Bryn', [
      { role: 'administrator', consultationId: crypto.randomUUID() },
    ]);
    for (const as of [rhys, ofOne]) {
      for (const refused of [
        await service.ask('GET', '/members', { as }),
        await service.ask('GET', `/members/${rhys.memberId}`, { as }),
        await service.ask('POST', '/members/search', { as, body: { email: 'rhys@example.org' } }),
      ]) {
        expect(refused).toMatchObject({ status: 403, type: '/problems/platform/role-required' });
      }
    }
    expect(await service.ask('GET', `/members/${crypto.randomUUID()}`, { as: admin })).toMatchObject({
      status: 404,
      type: '/problems/identity/member-unknown',
    });
  });
});
