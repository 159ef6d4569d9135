import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest, PASSWORD } from '../identity-under-test.js';
import { mailboxFolder } from '../mail/mailbox-folder.js';
import { traces } from '../traces-under-test.js';

const MARKERS = [
  'zebrawoodharbourlight',
  'quillwortmeadowlane',
  'plovermarshcrossing',
  'tamarackhillorchard',
  'foxtailbridgeferry',
  'yarrowgateabbeymill',
] as const;
const [LOCAL, NAME, RENAMED, WARD, DEVICE, REASON] = MARKERS;

describe('when a member is erased', () => {
  let directory: string;
  let mailbox: string;
  let service: IdentityUnderTest;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'folkmoot-erased-'));
    mailbox = join(directory, 'mailbox');
    mkdirSync(join(directory, 'data'));
    service = await identityUnderTest({ directory: join(directory, 'data') });
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const files = (): readonly string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  const found = (): string[] =>
    files().flatMap((path) => {
      const bytes = readFileSync(path);
      return MARKERS.filter((marker) => traces(marker).some((trace) => bytes.includes(trace))).map(
        (marker) => `${marker} in ${path.slice(directory.length)}`,
      );
    });
  const identityConfirmed = async (receipt: string): Promise<void> => {
    await eventually(async () => {
      const { parts } = (await service.ask('GET', receipt)).body as { parts: { state: string }[] };
      expect(parts[0]?.state).toBe('erased');
    });
  };

  it('nothing of them is readable in any file, nor with the keys that are left', async () => {
    await service.stop();
    const data = join(directory, 'own');
    mkdirSync(data);
    const kept = mailboxFolder({ directory: mailbox, from: 'Folkmoot <no-reply@example.org>' });
    const seen: { to: string; text: string }[] = [];
    service = await identityUnderTest({
      directory: data,
      mailer: {
        ...kept,
        async send(mail) {
          seen.push(mail);
          await kept.send(mail);
        },
      },
    });
    const email = `${LOCAL}@example.org`;
    await service.joined(email, `Bryn ${NAME}`);
    await service.joined('olwen@example.org', 'Olwen');
    await eventually(() => expect(seen).toHaveLength(2));
    const token = /token=([\w-]+)/.exec(seen.find(({ to }) => to === email)?.text ?? '')?.[1];
    expect(await service.ask('POST', '/members/confirm', { body: { token } })).toMatchObject({ status: 200 });
    const bryn = await service.loggedIn(email, PASSWORD, `Browser ${DEVICE}`);
    const other = await service.loggedIn(email, PASSWORD, `Phone ${DEVICE}`);
    await service.ask('DELETE', '/sessions/current', { as: other });
    for (const ward of [`${WARD} North`, `${WARD} South`]) {
      await service.ask('PUT', '/me/profile', { as: bryn, body: { ward } });
    }
    await service.ask('PUT', '/me/display-name', { as: bryn, body: { displayName: `B. ${RENAMED}` } });
    const commandId = crypto.randomUUID();
    await service.streams().members.execute(
      bryn.memberId,
      {
        type: 'suspend',
        actor: { id: 'system:test', standing: 'operator' },
        reason: `Insults, ${REASON}`,
        until: '2026-03-01T12:00:00.001Z',
        otherAdministrators: true,
        at: '2026-03-01T12:00:00.000Z',
      },
      { commandId, correlationId: commandId, actor: 'system:test', now: '2026-03-01T12:00:00.000Z' },
    );
    expect(readdirSync(mailbox)).toHaveLength(2);
    // The search finds what is there: in the mailbox and in read models.
    expect(found().length).toBeGreaterThan(1);

    const { status, body } = await service.ask('POST', '/me/erasure', {
      as: bryn,
      body: { words: 'kept', password: PASSWORD },
    });
    expect(status).toBe(202);
    await identityConfirmed((body as { receipt: string }).receipt);
    const { keyring } = service.platform;
    const history = await service.streams().members.history(bryn.memberId);
    expect(
      MARKERS.filter((marker) => JSON.stringify(history.map(({ event }) => event)).includes(marker)),
    ).toEqual([]);
    const profiles = history.flatMap(({ event }) =>
      event.type === 'profile-changed' ? [`profile:${event.data.profileId as string}`] : [],
    );
    expect(profiles).toHaveLength(2);
    const subjects = [
      `member:${bryn.memberId}`,
      `session:${bryn.sessionId}`,
      `session:${other.sessionId}`,
      ...profiles,
    ];
    expect((await keyring.get(subjects)).size).toBe(0);
    expect(await service.ask('GET', (body as { receipt: string }).receipt)).toMatchObject({
      body: { parts: [{ erased: expect.arrayContaining([{ what: 'mails', count: 1 }]) }, {}, {}, {}] },
    });

    expect(found()).toEqual([]);
    await service.stop();
    expect(found()).toEqual([]);
    // Somebody else’s mail stays.
    expect(readdirSync(mailbox)).toHaveLength(1);
  });

  it('it is done by the next process, whatever the one before had done when it ended', async () => {
    const rhys = await service.person('Rhys');
    const commandId = crypto.randomUUID();
    const erasureId = crypto.randomUUID();
    // As if the request died between the event and the receipt, and its reaction after destroying the key.
    await service.platform.keyring.destroy(`member:${rhys.memberId}`);
    await service.streams().members.execute(
      rhys.memberId,
      {
        type: 'forget-member',
        erasureId,
        words: 'erased',
        actor: { id: 'system:test', standing: 'operator' },
        passwordMatches: false,
        otherAdministrators: true,
        at: '2026-03-01T12:00:00.000Z',
      },
      { commandId, correlationId: commandId, actor: 'system:test', now: '2026-03-01T12:00:00.000Z' },
    );
    await service.restart();
    await identityConfirmed(`/erasures/${erasureId}`);
    expect(await service.resolve(rhys.token)).toMatchObject({ status: 404 });
    await service.stop();
  });

  it('a mail that is being written meanwhile goes too', async () => {
    await service.stop();
    const kept: string[] = [];
    let written = (): void => undefined;
    let holding = false;
    service = await identityUnderTest({
      mailer: {
        async send(mail) {
          service.mails.push(mail);
          if (holding) await new Promise<void>((resolve) => (written = resolve));
          kept.push(mail.to);
        },
        kept: {
          countTo: (email) => Promise.resolve(kept.filter((to) => to === email).length),
          deleteTo: (email) => Promise.resolve(kept.splice(0).filter((to) => to === email).length),
          deleteBefore: () => Promise.resolve(0),
        },
        close: () => Promise.resolve(),
      },
    });
    const rhys = await service.person('Rhys');
    holding = true;
    await service.ask('POST', '/password-resets', { body: { email: rhys.email } });
    await service.mailedTo(rhys.email, 2);
    const { body } = await service.ask('POST', '/me/erasure', {
      as: rhys,
      body: { words: 'kept', password: PASSWORD },
    });
    await delay(100);
    written();
    await identityConfirmed((body as { receipt: string }).receipt);
    expect(kept).toEqual([]);
    await service.stop();
  });

  it('it is tried again until it works', async () => {
    await service.stop();
    let works = false;
    let tried = 0;
    const deleted: string[] = [];
    service = await identityUnderTest({
      mailer: {
        send: (mail) => {
          service.mails.push(mail);
          return Promise.resolve();
        },
        kept: {
          countTo: () => Promise.resolve(1),
          deleteTo: (email) => {
            tried += 1;
            if (!works) return Promise.reject(new Error('the disk is full'));
            deleted.push(email);
            return Promise.resolve(1);
          },
          deleteBefore: () => Promise.resolve(0),
        },
        close: () => Promise.resolve(),
      },
    });
    const rhys = await service.person('Rhys');
    const { body } = await service.ask('POST', '/me/erasure', {
      as: rhys,
      body: { words: 'kept', password: PASSWORD },
    });
    const { receipt } = body as { receipt: string };
    await eventually(() => expect(tried).toBeGreaterThan(1));
    expect((await service.ask('GET', receipt)).body).toMatchObject({
      parts: [{ state: 'pending' }, {}, {}, {}],
    });
    expect((await service.platform.keyring.get([`member:${rhys.memberId}`])).size).toBe(1);
    works = true;
    await identityConfirmed(receipt);
    expect(deleted).toEqual([rhys.email]);
    await service.stop();
  });
});
