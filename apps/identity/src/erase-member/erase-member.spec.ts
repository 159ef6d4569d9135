import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, type Person } from '../identity-under-test.js';

describe('erasing a member', () => {
  let service: IdentityUnderTest;
  let admin: Person;
  beforeEach(async () => {
    service = await identityUnderTest();
    admin = await service.person('Anwen', [{ role: 'administrator' }]);
  });
  afterEach(() => service.stop());

  const erase = (memberId: string, as: Person | undefined, body: object = {}, key?: string) =>
    service.ask('POST', `/members/${memberId}/erasure`, {
      ...(as && { as }),
      ...(key !== undefined && { key }),
      body: { words: 'erased', reason: 'A letter of 20 February', ...body },
    });

  it('is what an administrator does; why is kept under a key of its own, and not in the receipt', async () => {
    const rhys = await service.person('Rhys');
    const { status, body } = await erase(rhys.memberId, admin);
    expect(status).toBe(202);
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    const history = await service.streams().members.history(rhys.memberId);
    expect(history.at(-1)).toMatchObject({
      event: {
        type: 'member-erased',
        data: { words: 'erased', by: admin.memberId, reason: 'A letter of 20 February' },
      },
      stored: { metadata: { actor: admin.memberId, command: 'forget-member' } },
    });
    const receipt = await service.ask('GET', (body as { receipt: string }).receipt);
    expect(JSON.stringify(receipt.body)).not.toMatch(/letter|Rhys/);
    expect(JSON.stringify(receipt.body)).not.toContain(rhys.memberId);
    expect(JSON.stringify(receipt.body)).not.toContain(admin.memberId);
  });

  it('gets the first answer when it is repeated under its key', async () => {
    const rhys = await service.person('Rhys');
    const first = await erase(rhys.memberId, admin, {}, 'e-1');
    expect(await erase(rhys.memberId, admin, {}, 'e-1')).toMatchObject({
      status: 202,
      body: { id: (first.body as { id: string }).id },
    });
    expect(await erase(rhys.memberId, admin, { words: 'kept' }, 'e-1')).toMatchObject({
      status: 409,
      type: '/problems/platform/idempotency-key-reused',
    });
    expect(await erase(rhys.memberId, admin)).toMatchObject({ type: '/problems/identity/member-erased' });
  });

  it('takes the member from the directory, and from every search', async () => {
    const rhys = await service.person('Rhys');
    await erase(rhys.memberId, admin);
    expect(await service.ask('GET', `/members/${rhys.memberId}`, { as: admin })).toMatchObject({
      status: 404,
    });
    expect((await service.ask('GET', '/members', { as: admin })).body).toMatchObject({ total: 1 });
    const found = await service.ask('POST', '/members/search', { as: admin, body: { email: rhys.email } });
    expect(found.body).toEqual({ items: [] });
  });

  it('takes the name beside imported words too', async () => {
    const memberId = crypto.randomUUID();
    const commandId = crypto.randomUUID();
    await service
      .streams()
      .members.execute(
        memberId,
        { type: 'import-member', memberId, displayName: 'Participant 12', source: 'polis:park' },
        { commandId, correlationId: commandId, actor: 'import:polis', now: '2026-03-01T12:00:00.000Z' },
      );
    const { body } = await erase(memberId, admin);
    await eventually(async () =>
      expect(await service.ask('GET', (body as { receipt: string }).receipt)).toMatchObject({
        body: { parts: [{ state: 'erased', erased: [{ what: 'names', count: 1 }] }, {}, {}, {}] },
      }),
    );
    expect((await service.platform.keyring.get([`member:${memberId}`])).size).toBe(0);
  });

  it('is for administrators of the whole site, about others, with a reason', async () => {
    const rhys = await service.person('Rhys');
    const olwen = await service.person('Olwen', [{ role: 'moderator' }]);
    const bryn = await service.person('Bryn', [
      { role: 'administrator', consultationId: crypto.randomUUID() },
    ]);
    expect(await erase(rhys.memberId, undefined)).toMatchObject({ status: 401 });
    for (const as of [olwen, bryn, rhys])
      expect(await erase(rhys.memberId, as)).toMatchObject({ status: 403 });
    expect(await erase(rhys.memberId, admin, { reason: '  ' })).toMatchObject({
      status: 422,
      type: '/problems/identity/erasure-needs-reason',
    });
    expect(await erase(crypto.randomUUID(), admin)).toMatchObject({
      status: 404,
      type: '/problems/identity/member-unknown',
    });
    // Oneself only with the password.
    expect(await erase(admin.memberId, admin)).toMatchObject({ status: 403 });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 200 });
  });
});
