import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { idInToken, secretToken } from '../secret-token.js';

const NEW = 'seven slow swans upstream';

describe('resetting the password', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const request = (email: string) => service.ask('POST', '/password-resets', { body: { email } });
  const complete = (token: string, password = NEW) =>
    service.ask('POST', '/password-resets/complete', { body: { token, password } });

  it('answers for an unknown address as for a known one, and writes to the known one alone', async () => {
    await service.person('Rhys');
    const known = await request('Rhys@example.org');
    expect(known).toEqual({ status: 202, body: {}, type: undefined });
    expect(await request('nobody@example.org')).toEqual(known);
    const { mail, token } = await service.mailedTo('rhys@example.org', 2);
    expect(mail.subject).toBe('Choose a new password for Folkmoot');
    expect(mail.text).toContain(`https://folkmoot.example/reset?token=${token}\n`);
    expect(service.mails).toHaveLength(2);
  });

  it('ends every session, and only those from before', async () => {
    const rhys = await service.person('Rhys');
    await request(rhys.email);
    const { token } = await service.mailedTo(rhys.email, 2);
    expect(await complete(token)).toMatchObject({ status: 200, body: { id: rhys.memberId } });
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    const after = await service.loggedIn(rhys.email, NEW);
    await service.restart();
    expect(await service.resolve(after.token)).toMatchObject({ status: 200 });
  });

  it('confirms the address of a member who never did', async () => {
    await service.joined('rhys@example.org', 'Rhys');
    await request('rhys@example.org');
    const { token } = await service.mailedTo('rhys@example.org', 2);
    await complete(token);
    await service.loggedIn('rhys@example.org', NEW);
  });

  it('gives an address back to its owner, where somebody else joined with it', async () => {
    await service.joined('rhys@example.org', 'Mallory', 'the password of mallory');
    await service.mailedTo('rhys@example.org');
    await service.joined('rhys@example.org', 'Rhys', NEW);
    const { token } = await service.mailedTo('rhys@example.org', 2);
    await complete(token, NEW);
    await service.loggedIn('rhys@example.org', NEW);
    expect(
      await service.ask('POST', '/sessions', {
        body: { email: 'rhys@example.org', password: 'the password of mallory' },
      }),
    ).toMatchObject({ status: 401 });
  });

  it('works once', async () => {
    const { email } = await service.person('Rhys');
    await request(email);
    const { token } = await service.mailedTo(email, 2);
    await complete(token);
    expect(await complete(token, PASSWORD)).toMatchObject({
      status: 422,
      type: '/problems/identity/reset-wrong',
    });
  });

  it('gets the first answer when it is repeated under one Idempotency-Key', async () => {
    const { email } = await service.person('Rhys');
    await request(email);
    const { token } = await service.mailedTo(email, 2);
    const again = () =>
      service.ask('POST', '/password-resets/complete', { key: 'r-1', body: { token, password: NEW } });
    const first = await again();
    expect(first.status).toBe(200);
    expect(await again()).toEqual(first);
  });

  it('is refused after an hour', async () => {
    const { email } = await service.person('Rhys');
    await request(email);
    const { token } = await service.mailedTo(email, 2);
    service.at('2026-03-01T13:00:00.000Z');
    expect(await complete(token)).toMatchObject({ status: 422, type: '/problems/identity/reset-expired' });
  });

  it.each([
    ['that nobody was sent', (sent: string) => secretToken(idInToken(sent) as string)],
    ['of an unknown member', () => secretToken(crypto.randomUUID())],
    ['that is none', () => 'x'],
  ])('is refused with a token %s', async (_, wrong) => {
    const { email } = await service.person('Rhys');
    const { token: confirmation } = await service.mailedTo(email);
    await request(email);
    const { token } = await service.mailedTo(email, 2);
    expect(await complete(wrong(token))).toMatchObject({ type: '/problems/identity/reset-wrong' });
    expect(await complete(confirmation)).toMatchObject({ type: '/problems/identity/reset-wrong' });
    await service.loggedIn(email);
  });

  it('refuses a password made of the name, and leaves the link good', async () => {
    const { email } = await service.person('Rhiannon');
    await request(email);
    const { token } = await service.mailedTo(email, 2);
    expect(await complete(token, 'rhiannon2026')).toMatchObject({
      status: 422,
      type: '/problems/identity/password-personal',
    });
    expect(await complete(token)).toMatchObject({ status: 200 });
  });
});
