import { START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { type Mail, type Mailer, MailRefused } from '../mail/mailer.js';

/** Fails as told for an address, and remembers what it took. */
const moodyMailer = () => {
  const taken: Mail[] = [];
  const failing = new Map<string, Error>();
  let tried = 0;
  const mailer: Mailer = {
    send(mail) {
      tried += 1;
      const error = failing.get(mail.to);
      if (error) return Promise.reject(error);
      taken.push(mail);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
  return { mailer, taken, failing, tried: () => tried };
};

describe('when a link was requested', () => {
  let service: IdentityUnderTest;
  const { mailer, taken, failing, tried } = moodyMailer();
  beforeEach(async () => {
    taken.length = 0;
    failing.clear();
    service = await identityUnderTest({ mailer });
  });
  afterEach(() => service.stop());

  const to = () => taken.map((mail) => mail.to).sort();
  const tellsApart = async (): Promise<void> => {
    await service.joined('marker@example.org', 'Marker');
    await eventually(() => expect(to()).toContain('marker@example.org'));
  };

  it('its mail is tried again until the server takes it, and others do not wait for it', async () => {
    failing.set('rhys@example.org', new Error('later'));
    await service.joined('rhys@example.org', 'Rhys');
    await eventually(() => expect(tried()).toBeGreaterThan(0));
    await service.joined('olwen@example.org', 'Olwen');
    await eventually(() => expect(to()).toEqual(['olwen@example.org']));
    const before = tried();
    await eventually(() => expect(tried()).toBeGreaterThan(before + 1));
    failing.clear();
    await eventually(() => expect(to()).toEqual(['olwen@example.org', 'rhys@example.org']));
  });

  it('a refusal for good is not tried again', async () => {
    failing.set('rhys@example.org', new MailRefused('no'));
    await service.joined('rhys@example.org', 'Rhys');
    await tellsApart();
    failing.clear();
    await service.restart();
    await service.joined('olwen@example.org', 'Olwen');
    await eventually(() => expect(to()).toEqual(['marker@example.org', 'olwen@example.org']));
  });

  it('a mail that was not taken before the process ended is sent by the next one', async () => {
    failing.set('rhys@example.org', new Error('later'));
    await service.joined('rhys@example.org', 'Rhys');
    await eventually(() => expect(tried()).toBeGreaterThan(0));
    await service.restart();
    failing.clear();
    await eventually(() => expect(to()).toEqual(['rhys@example.org']));
    const token = /token=([\w-]+)/.exec(taken[0]?.text ?? '')?.[1];
    expect(await service.ask('POST', '/members/confirm', { body: { token } })).toMatchObject({ status: 200 });
  });

  it('what was sent is not sent again after a restart', async () => {
    await service.joined('rhys@example.org', 'Rhys');
    await eventually(() => expect(to()).toEqual(['rhys@example.org']));
    await tellsApart();
    await service.restart();
    await service.joined('olwen@example.org', 'Olwen');
    await eventually(() => expect(to()).toContain('olwen@example.org'));
    expect(to()).toEqual(['marker@example.org', 'olwen@example.org', 'rhys@example.org']);
  });

  it('nobody is bothered about it an hour later, or when a newer link has taken its place', async () => {
    failing.set('rhys@example.org', new Error('later'));
    await service.joined('rhys@example.org', 'Rhys');
    await service.ask('POST', '/members/confirmation-requests', { body: { email: 'rhys@example.org' } });
    failing.clear();
    await eventually(() => expect(to()).toEqual(['rhys@example.org']));
    failing.set('olwen@example.org', new Error('later'));
    await service.joined('olwen@example.org', 'Olwen');
    service.at('2026-03-01T13:00:00.001Z');
    failing.clear();
    await tellsApart();
    expect(to()).toEqual(['marker@example.org', 'rhys@example.org']);
  });

  it('an address whose key was destroyed gets nothing', async () => {
    failing.set('rhys@example.org', new Error('later'));
    await service.joined('rhys@example.org', 'Rhys');
    const { events } = await service.platform.store.readAll({
      prefixes: ['member-'],
      after: START,
      limit: 1,
    });
    await service.platform.keyring.destroy(`member:${(events[0]?.data as { memberId: string }).memberId}`);
    failing.clear();
    await tellsApart();
    expect(to()).toEqual(['marker@example.org']);
    expect(
      await service.ask('POST', '/sessions', { body: { email: 'rhys@example.org', password: PASSWORD } }),
    ).toMatchObject({ status: 401 });
  });
});
