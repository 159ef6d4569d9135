import { DAY, START } from '@folkmoot/kernel';
import type { AddressBook } from '../addresses/address-book.js';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import type { Passwords } from '../passwords/passwords.js';
import { ADDRESS_BOOK } from '../tokens.js';
import { LogInController } from './log-in.controller.js';

describe('logging in', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const logIn = (email: string, password = PASSWORD) =>
    service.ask('POST', '/sessions', { body: { email, password } });

  it('starts a session for fourteen days', async () => {
    const { memberId } = await service.person('Rhys');
    const { status, body } = await logIn('RHYS@example.org');
    expect(status).toBe(201);
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{64}$/),
      session: { id: expect.any(String), expiresAt: '2026-03-15T12:00:00.000Z' },
      member: { id: memberId, displayName: 'Rhys' },
      position: expect.any(String),
    });
  });

  it('fails in one way for a wrong password, an unknown address and an unconfirmed one', async () => {
    await service.person('Rhys');
    await service.joined('olwen@example.org', 'Olwen');
    const answers = [
      await logIn('rhys@example.org', 'not the password'),
      await logIn('nobody@example.org'),
      await logIn('olwen@example.org'),
      await logIn('olwen@example.org', 'not the password'),
    ].map(({ status, body }) => ({ status, body: { ...(body as object), instance: '' } }));
    expect(answers[0]).toEqual({
      status: 401,
      body: {
        type: '/problems/identity/credentials-wrong',
        title: 'E-mail or password wrong, or address not yet confirmed',
        status: 401,
        instance: '',
      },
    });
    expect(answers).toEqual(answers.map(() => answers[0]));
  });

  it('is possible while suspended, and gives no role then', async () => {
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    const { memberId } = await service.person('Rhys', [{ role: 'moderator' }]);
    await service.ask('POST', `/members/${memberId}/suspension`, { as: admin, body: { reason: 'Threats' } });
    const { status, body } = await logIn('rhys@example.org');
    expect(status).toBe(201);
    expect(await service.resolve((body as { token: string }).token)).toMatchObject({
      status: 200,
      body: { memberId, roles: [] },
    });
    expect(await logIn('rhys@example.org', 'not the password')).toMatchObject({ status: 401 });
  });

  it('starts a session each time, whatever the Idempotency-Key: a token cannot be told twice', async () => {
    await service.person('Rhys');
    const again = () =>
      service.ask('POST', '/sessions', {
        key: 'one',
        body: { email: 'rhys@example.org', password: PASSWORD },
      });
    const tokens = [await again(), await again()].map(({ body }) => (body as { token: string }).token);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) expect(await service.resolve(token)).toMatchObject({ status: 200 });
  });

  it('with a password that is changed while it is checked starts nothing that lasts', async () => {
    const { memberId, email } = await service.person('Rhys');
    const { members, sessions } = service.streams();
    const now = '2026-03-01T12:00:00.000Z';
    const context = () => {
      const commandId = crypto.randomUUID();
      return { commandId, correlationId: commandId, actor: memberId, now };
    };
    const slowPasswords: Passwords = {
      hash: () => Promise.reject(new Error('Nothing is hashed here')),
      async matches() {
        await members.execute(
          memberId,
          { type: 'change-password', currentPasswordMatches: true, passwordHash: 'another' },
          context(),
        );
        return true;
      },
    };
    const book = service.app().get<AddressBook>(ADDRESS_BOOK);
    const controller = new LogInController(members, sessions, book, slowPasswords, DAY);
    await expect(controller.logIn({ email, password: PASSWORD }, 'Lynx', context())).rejects.toMatchObject({
      code: 'credentials-wrong',
    });
    const { events } = await service.platform.store.readAll({
      prefixes: ['session-'],
      after: START,
      limit: 9,
    });
    expect(events.map(({ type }) => type)).toEqual([
      'session-started.v2',
      'session-started.v2',
      'session-revoked.v1',
    ]);
  });
});
