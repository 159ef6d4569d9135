import { Writable } from 'node:stream';
import { IDENTITY_MEMBERS, IDENTITY_SESSIONS } from '@folkmoot/contracts';
import { START } from '@folkmoot/kernel';
import { mac } from '@folkmoot/keyring';
import { logOptions } from '@folkmoot/service';
import { eventually } from '@folkmoot/testing';
import { pino } from 'pino';
import { identityUnderTest } from './identity-under-test.js';

const MARKERS = ['zebrawood', 'quillwort', 'plovermarsh', 'tamarack', 'yarrowgate', 'foxtailbridge'] as const;
const [LOCAL, NAME, FIRST, SECOND, WARD, REASON] = MARKERS;

describe('personal data', () => {
  it('is readable neither in the log nor in topics nor in log lines', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const service = await identityUnderTest({ logger: pino(logOptions({ level: 'debug' }), sink) });
    const email = `${LOCAL}@example.org`;
    const password = `under the ${FIRST} gate`;
    const replaced = `beside the ${SECOND} hedge`;
    const join = { email, displayName: `Bryn ${NAME}`, password };
    const admin = await service.person('Anwen', [{ role: 'administrator' }]);

    await service.ask('POST', '/members', { key: 'k-1', body: join });
    const { token } = await service.mailedTo(email);
    await service.ask('POST', '/members/confirm', { key: 'k-2', body: { token } });
    await service.ask('POST', '/members', { key: 'k-3', body: join });
    await service.ask('POST', '/password-resets', { key: 'k-4', body: { email } });
    const bryn = await service.loggedIn(email, password, `Browser of ${NAME}`);
    await service.loggedIn(email, password, `Other browser of ${NAME}`);
    await service.ask('PUT', '/me/profile', { as: bryn, key: 'k-5', body: { ward: WARD } });
    await service.ask('PUT', '/me/display-name', {
      as: bryn,
      key: 'k-6',
      body: { displayName: `B. ${NAME}` },
    });
    await service.ask('POST', '/password', {
      as: bryn,
      key: 'k-7',
      body: { current: password, new: replaced },
    });
    await service.ask('POST', '/sessions', { body: { email, password } });
    await service.ask('POST', `/members/${bryn.memberId}/suspension`, {
      as: admin,
      key: 'k-8',
      body: { reason: REASON },
    });
    await service.ask('POST', '/members/search', { as: admin, body: { email } });

    const messages: string[] = [];
    await service.platform.messaging.consume({
      group: 'listener',
      topics: [IDENTITY_MEMBERS, IDENTITY_SESSIONS],
      handle: ({ key, value }) => {
        messages.push(`${key} ${value}`);
        return Promise.resolve();
      },
    });
    await eventually(() => expect(messages.join('\n')).toContain('identity.member-suspended'));
    const { events } = await service.platform.store.readAll({
      prefixes: ['member-', 'session-', 'address-', 'first-administrator-'],
      after: START,
      limit: 1_000,
    });
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['profile-changed.v2', 'password-changed.v1', 'session-revoked.v1']),
    );
    await service.stop();

    const everything = [JSON.stringify(events), ...messages, ...lines].join('\n');
    expect(lines.join('')).toContain('/members/search');
    for (const marker of MARKERS) expect([marker, everything.includes(marker)]).toEqual([marker, false]);

    // A fingerprint under the key that everybody knows lets guesses be tried: none may be of a text that holds such data.
    const known = Buffer.alloc(32, 'folkmoot request fingerprint');
    const guesses = new Set(
      [
        `POST /members\n${JSON.stringify({ displayName: join.displayName, email, password })}`,
        `POST /password-resets\n${JSON.stringify({ email })}`,
        `POST /password\n${JSON.stringify({ current: password, new: replaced })}`,
        `PUT /me/profile\n${JSON.stringify({ ward: WARD })}`,
        `PUT /me/display-name\n${JSON.stringify({ displayName: `B. ${NAME}` })}`,
        `POST /members/${bryn.memberId}/suspension\n${JSON.stringify({ reason: REASON })}`,
      ].map((request) => mac(known, request)),
    );
    expect(events.filter(({ metadata }) => guesses.has(metadata.fingerprint ?? ''))).toEqual([]);
  });
});
