import { START } from '@folkmoot/kernel';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { hashOfToken, idInToken, secretToken } from '../secret-token.js';

describe('confirming an address', () => {
  let service: IdentityUnderTest;
  let token: string;
  beforeEach(async () => {
    service = await identityUnderTest();
    await service.joined('rhys@example.org', 'Rhys');
    ({ token } = await service.mailedTo('rhys@example.org'));
  });
  afterEach(() => service.stop());

  const confirm = (with_: string) => service.ask('POST', '/members/confirm', { body: { token: with_ } });
  const ask = (email: string) => service.ask('POST', '/members/confirmation-requests', { body: { email } });

  it('lets the member log in, who could not before', async () => {
    const logIn = { body: { email: 'rhys@example.org', password: PASSWORD } };
    expect(await service.ask('POST', '/sessions', logIn)).toMatchObject({ status: 401 });
    expect(await confirm(token)).toMatchObject({ status: 200, body: { id: idInToken(token) } });
    expect(await service.ask('POST', '/sessions', logIn)).toMatchObject({ status: 201 });
  });

  it('may be done twice with one link', async () => {
    const first = await confirm(token);
    expect(await confirm(token)).toEqual(first);
  });

  it.each([
    ['that nobody was sent', () => secretToken(idInToken(token) as string)],
    ['of a member who is unknown', () => secretToken(crypto.randomUUID())],
    ['that is no token', () => 'x'],
    [
      'of another member',
      () => secretToken(crypto.randomUUID(), Buffer.from(token, 'base64url').subarray(16)),
    ],
  ])('is refused with a token %s', async (_, wrong) => {
    expect(await confirm(wrong())).toMatchObject({
      status: 422,
      type: '/problems/identity/confirmation-wrong',
    });
  });

  it('is refused after 48 hours', async () => {
    service.at('2026-03-03T12:00:00.000Z');
    expect(await confirm(token)).toMatchObject({
      status: 422,
      type: '/problems/identity/confirmation-expired',
    });
  });

  it('works with the newest link alone', async () => {
    expect(await ask('Rhys@example.org')).toEqual({ status: 202, body: {}, type: undefined });
    const { token: newer } = await service.mailedTo('rhys@example.org', 2);
    expect(await confirm(token)).toMatchObject({ type: '/problems/identity/confirmation-wrong' });
    expect(await confirm(newer)).toMatchObject({ status: 200 });
  });

  it('is offered to nobody who does not need it, with the same answer', async () => {
    const asked = await ask('rhys@example.org');
    const { token: newer } = await service.mailedTo('rhys@example.org', 2);
    await confirm(newer);
    expect(await ask('rhys@example.org')).toEqual(asked);
    expect(await ask('nobody@example.org')).toEqual(asked);
    await service.person('Later');
    expect(service.mails.map(({ to }) => to)).toEqual([
      'rhys@example.org',
      'rhys@example.org',
      'later@example.org',
    ]);
  });

  it('leaves nothing of the token in the log but its hash', async () => {
    const { events } = await service.platform.store.readAll({
      prefixes: ['member-'],
      after: START,
      limit: 10,
    });
    expect(events[1]?.data).toEqual({
      tokenHash: hashOfToken(token),
      expiresAt: '2026-03-03T12:00:00.000Z',
    });
  });
});
