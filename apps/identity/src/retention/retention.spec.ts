import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf } from '@folkmoot/kernel';
import { parseConfiguration } from '@folkmoot/service';
import { eventually } from '@folkmoot/testing';
import { identityConfiguration } from '../configuration.js';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { mailboxFolder } from '../mail/mailbox-folder.js';

describe('what is not kept for ever', () => {
  let service: IdentityUnderTest;
  afterEach(() => service.stop());

  const types = async (stream: string) =>
    (await service.platform.store.read(stream)).map(({ type }) => type.replace(/\.v\d$/, ''));
  const has = async (subject: string) => (await service.platform.keyring.get([subject])).size === 1;

  it('is a profile, two years after it was last changed', async () => {
    service = await identityUnderTest({ settings: { FOLKMOOT_SESSION_DAYS: '365' } });
    const rhys = await service.person('Rhys');
    const tell = (ward: string) => service.ask('PUT', '/me/profile', { as: rhys, body: { ward } });
    await tell('Llandaff');
    service.at('2026-06-01T12:00:00.000Z');
    await tell('Riverside');
    const { state } = await service.streams().members.load(rhys.memberId);
    const subject = `profile:${(state as { profileId: string }).profileId}`;
    const stream = `member-${rhys.memberId}`;

    service.at('2028-05-31T12:00:00.000Z');
    await service.retain();
    expect(await types(stream)).not.toContain('profile-erased');
    service.at('2028-05-31T12:00:00.001Z');
    await service.retain();
    await service.retain();
    expect((await types(stream)).filter((type) => type === 'profile-erased')).toHaveLength(1);
    const last = (await service.platform.store.read(stream)).at(-1);
    expect(last?.metadata).toMatchObject({ actor: 'system:clock', command: 'erase-profile' });
    await eventually(async () => expect(await has(subject)).toBe(false));
    expect(await service.streams().members.load(rhys.memberId)).toMatchObject({ state: { profile: {} } });
    expect(await has(`member:${rhys.memberId}`)).toBe(true);
  });

  it('is on which device a session was, a month after its end', async () => {
    service = await identityUnderTest();
    const rhys = await service.person('Rhys');
    const ended = await service.loggedIn(rhys.email);
    await service.ask('DELETE', '/sessions/current', { as: ended });
    const sessions = async () =>
      [ended, rhys].map(async ({ sessionId }) => [
        (await service.streams().sessions.load(sessionId)).state.situation,
        await has(`session:${sessionId}`),
      ]);
    const now = async () => Promise.all(await sessions());

    service.at('2026-03-31T12:00:00.000Z');
    await service.retain();
    expect(await now()).toEqual([
      ['revoked', true],
      ['started', true],
    ]);
    service.at('2026-03-31T12:00:00.001Z');
    await service.retain();
    expect(await now()).toEqual([
      ['forgotten', false],
      ['started', true],
    ]);
    // The other one has expired on the 15th.
    service.at('2026-04-14T12:00:00.001Z');
    await service.retain();
    await service.retain();
    expect(await now()).toEqual([
      ['forgotten', false],
      ['forgotten', false],
    ]);
    expect(await types(`session-${rhys.sessionId}`)).toEqual(['session-started', 'session-forgotten']);
  });

  it('is an account whose address was not confirmed for a month', async () => {
    service = await identityUnderTest();
    await service.joined('rhys@example.org', 'Rhys');
    await service.joined('olwen@example.org', 'Olwen');
    const olwen = await service.person('Bryn');
    service.at('2026-03-21T12:00:00.000Z');
    await service.ask('POST', '/members/confirmation-requests', { body: { email: 'olwen@example.org' } });
    service.at('2026-03-31T12:00:00.001Z');
    await service.retain();
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);
    const found = async (email: string) =>
      (await service.ask('POST', '/members/search', { as: admin, body: { email } })).body as {
        items: { confirmed: boolean }[];
      };
    expect(await found('rhys@example.org')).toEqual({ items: [] });
    expect(await found('olwen@example.org')).toMatchObject({ items: [{ confirmed: false }] });
    expect(await found(olwen.email)).toMatchObject({ items: [{ confirmed: true }] });
    service.mails.length = 0;
    // The address is free again, for whoever reads its mailbox.
    expect((await service.person('Rhys')).email).toBe('rhys@example.org');
  });

  it('is a mail in the mailbox folder, a week after it was written', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'folkmoot-mails-'));
    service = await identityUnderTest({ mailer: mailboxFolder({ directory, from: 'a@example.org' }) });
    const at = (name: string, instant: string) => {
      writeFileSync(join(directory, name), 'To: rhys@example.org\r\n\r\nHello');
      utimesSync(join(directory, name), new Date(instant), new Date(instant));
    };
    at('old.eml', '2026-02-22T11:59:59.000Z');
    at('cut-off.eml.new', '2026-02-22T11:59:59.000Z');
    at('young.eml', '2026-02-22T12:00:00.000Z');
    at('notes.txt', '2025-01-01T12:00:00.000Z');
    await service.retain();
    expect(readdirSync(directory).sort()).toEqual(['notes.txt', 'young.eml']);
    rmSync(directory, { recursive: true });
  });

  it('is nothing where the settings say never', async () => {
    service = await identityUnderTest({
      settings: Object.fromEntries(
        ['PROFILES', 'SESSIONS', 'MAIL', 'UNCONFIRMED'].map((what) => [
          `FOLKMOOT_RETAIN_${what}_DAYS`,
          'never',
        ]),
      ),
    });
    const rhys = await service.person('Rhys');
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ward: 'Llandaff' } });
    await service.joined('olwen@example.org', 'Olwen');
    const before = await service.platform.store.head();
    service.at('2099-03-01T12:00:00.000Z');
    await service.retain();
    expect(await service.platform.store.head()).toBe(before);
  });

  it('goes by itself, again and again', async () => {
    service = await identityUnderTest({ retentionPause: 20 });
    const rhys = await service.person('Rhys');
    await service.ask('DELETE', '/sessions/current', { as: rhys });
    service.at(instantOf(Date.parse('2026-06-01T12:00:00.000Z')));
    await eventually(async () =>
      expect(await types(`session-${rhys.sessionId}`)).toContain('session-forgotten'),
    );
    service.at('2026-03-01T12:00:00.000Z');
    const again = await service.loggedIn(rhys.email, PASSWORD);
    service.at('2026-06-01T12:00:00.000Z');
    await eventually(async () =>
      expect(await types(`session-${again.sessionId}`)).toContain('session-forgotten'),
    );
  });

  it('has periods that are whole days', async () => {
    service = await identityUnderTest();
    for (const name of Object.keys(identityConfiguration.properties).filter((one) => /RETAIN/.test(one))) {
      expect(() => parseConfiguration(identityConfiguration, { [name]: '0' })).toThrow(
        `${name} is "0"; it must be a whole number of days from 1 to 99999, or never`,
      );
    }
  });
});
