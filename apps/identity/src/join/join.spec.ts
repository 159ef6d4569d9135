import { START } from '@folkmoot/kernel';
import type { AddressBook } from '../addresses/address-book.js';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { ADDRESS_BOOK } from '../tokens.js';

describe('joining', () => {
  let service: IdentityUnderTest;
  beforeEach(async () => {
    service = await identityUnderTest();
  });
  afterEach(() => service.stop());

  const stored = async (prefix: string): Promise<readonly string[]> => {
    const { events } = await service.platform.store.readAll({ prefixes: [prefix], after: START, limit: 99 });
    return events.map(({ type }) => type);
  };

  const rhys = { email: 'Rhys@Example.org', password: PASSWORD, displayName: 'Rhys' };

  it('leads by a mailed link to a session', async () => {
    const answer = await service.ask('POST', '/members', { body: rhys });
    expect(answer).toMatchObject({ status: 202, body: { position: expect.any(String) } });
    const { mail, token } = await service.mailedTo('rhys@example.org');
    expect(mail).toMatchObject({
      to: 'Rhys@Example.org',
      subject: 'Confirm your address for Folkmoot',
      text: expect.stringContaining(`https://folkmoot.example/confirm?token=${token}`),
    });
    expect(await service.ask('POST', '/members/confirm', { body: { token } })).toMatchObject({ status: 200 });
    const person = await service.loggedIn('rhys@example.org');
    expect(await service.resolve(person.token)).toMatchObject({
      status: 200,
      body: { memberId: person.memberId, displayName: 'Rhys', roles: [] },
    });
  });

  it('answers for a taken address as for a free one, and writes to the one who has it', async () => {
    const first = await service.ask('POST', '/members', { body: rhys });
    await service.mailedTo(rhys.email);
    const again = await service.ask('POST', '/members', {
      body: {
        ...rhys,
        email: 'rhys@EXAMPLE.org',
        displayName: 'Mallory',
        password: 'another heron by the weir',
      },
    });
    expect(again).toEqual({ ...first, body: { position: expect.any(String) } });
    const { mail, token } = await service.mailedTo(rhys.email, 2);
    expect(mail.to).toBe(rhys.email);
    expect(mail.subject).toBe('You already have a Folkmoot account');
    expect(mail.text).toContain(`https://folkmoot.example/reset?token=${token}`);
    expect(mail.text).not.toContain('Mallory');
  });

  it('is done once under one Idempotency-Key', async () => {
    const first = await service.ask('POST', '/members', { body: rhys, key: 'join-1' });
    expect(await service.ask('POST', '/members', { body: rhys, key: 'join-1' })).toEqual(first);
    await service.person('Later');
    expect(service.mails.filter(({ to }) => to === rhys.email)).toHaveLength(1);
  });

  it('makes two members of two visitors who chose the same Idempotency-Key', async () => {
    await service.ask('POST', '/members', { body: rhys, key: '1' });
    await service.ask('POST', '/members', { body: { ...rhys, email: 'olwen@example.org' }, key: '1' });
    const tokens = [await service.mailedTo(rhys.email), await service.mailedTo('olwen@example.org')];
    const ids = [];
    for (const { token } of tokens) {
      const { body } = await service.ask('POST', '/members/confirm', { body: { token } });
      ids.push((body as { id: string }).id);
    }
    expect(new Set(ids).size).toBe(2);
  });

  it('makes one member of two who ask for one address at the same moment', async () => {
    const answers = await Promise.all(
      ['Rhys', 'Mallory'].map((displayName) =>
        service.ask('POST', '/members', { body: { ...rhys, displayName } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    await service.mailedTo(rhys.email, 2);
    const subjects = new Set(service.mails.map(({ subject }) => subject));
    expect(subjects).toEqual(
      new Set(['Confirm your address for Folkmoot', 'You already have a Folkmoot account']),
    );
    expect((await stored('member-')).filter((type) => type === 'member-joined.v1')).toHaveLength(1);
    expect(await stored('address-')).toEqual(['address-claimed.v1']);
  });

  it('goes on where a claim was left without a member by a crash', async () => {
    const memberId = crypto.randomUUID();
    const commandId = crypto.randomUUID();
    const book = service.app().get<AddressBook>(ADDRESS_BOOK);
    await service
      .streams()
      .addresses.execute(
        await book.claimable(rhys.email),
        { type: 'claim-address', memberId },
        { commandId, correlationId: commandId, actor: 'visitor', now: '2026-03-01T12:00:00.000Z' },
      );
    await service.ask('POST', '/members', { body: rhys });
    const { token } = await service.mailedTo(rhys.email);
    expect(await service.ask('POST', '/members/confirm', { body: { token } })).toMatchObject({
      status: 200,
      body: { id: memberId },
    });
  });

  it.each([
    ['a short password', { password: 'short' }, 'password-length'],
    ['a common password', { password: 'password1234' }, 'password-common'],
    ['a password like a keyboard', { password: 'qwertyuiop12' }, 'password-pattern'],
    [
      'a password made of the name',
      { displayName: 'Rhiannon', password: 'rhiannon2026' },
      'password-personal',
    ],
    ['a name of one letter', { displayName: 'R' }, 'display-name-length'],
    ['a name that is staff', { displayName: 'Moderator' }, 'display-name-reserved'],
    ['a name of invisible letters', { displayName: '\u3164\u3164' }, 'display-name-characters'],
  ])('is refused with %s, and leaves no trace', async (_, wrong, code) => {
    expect(await service.ask('POST', '/members', { body: { ...rhys, ...wrong } })).toMatchObject({
      status: 422,
      type: `/problems/identity/${code}`,
    });
    expect([...(await stored('member-')), ...(await stored('address-'))]).toEqual([]);
  });
});
