import { eventually } from '@folkmoot/testing';
import { type IdentityUnderTest, identityUnderTest } from '../identity-under-test.js';
import type { Mail } from '../mail/mailer.js';

/** Dies once, right after whatever `when` says. */
type Crash = (after: string) => void;

/** A service that can be made to die behind each thing that it does to its engines. */
const fragile = async (mortal: Crash): Promise<IdentityUnderTest> => {
  const kept: Mail[] = [];
  const sentTo = (email: string) => kept.filter(({ to }) => to === email);
  const service = await identityUnderTest({
    mailer: {
      send(mail) {
        service.mails.push(mail);
        kept.push(mail);
        return Promise.resolve();
      },
      kept: {
        countTo: (email) => Promise.resolve(sentTo(email).length),
        async deleteTo(email) {
          const gone = sentTo(email);
          for (const mail of gone) kept.splice(kept.indexOf(mail), 1);
          await Promise.resolve();
          mortal('mails');
          return gone.length;
        },
        deleteBefore: () => Promise.resolve(0),
      },
      close: () => Promise.resolve(),
    },
  });
  const { store, keyring, documents } = service.platform;
  const { append } = store;
  const { destroy } = keyring;
  const { compact } = documents;
  Object.assign(store, {
    async append(...asked: Parameters<typeof append>) {
      const appended = await append(...asked);
      for (const { type } of asked[2]) mortal(type);
      return appended;
    },
  });
  Object.assign(keyring, {
    async destroy(subject: string) {
      await destroy(subject);
      mortal(`key of ${subject.slice(0, subject.indexOf(':'))}`);
    },
  });
  Object.assign(documents, {
    async compact() {
      await compact();
      mortal('compacted');
    },
  });
  return service;
};

describe('the receipt of an erasure', () => {
  it.each([
    'nothing',
    'erasure-requested.v1',
    'erasure-surveyed.v1',
    'session-forgotten.v1',
    'key of session',
    'mails',
    'key of address',
    'address-released.v1',
    'key of profile',
    'key of member',
    'compacted',
    'erasure-confirmed.v1',
  ])('is the same when the process dies after: %s', async (step) => {
    let armed = false;
    let died = 0;
    const service = await fragile((after) => {
      if (!armed || after !== step) return;
      armed = false;
      died += 1;
      throw new Error(`died after: ${after}`);
    });
    const rhys = await service.person('Rhys');
    const other = await service.loggedIn(rhys.email);
    await service.ask('DELETE', '/sessions/current', { as: other });
    await service.ask('PUT', '/me/profile', { as: rhys, body: { ward: 'North' } });
    armed = true;
    const [commandId, erasureId] = [crypto.randomUUID(), crypto.randomUUID()];
    // Not by the route: it opens the receipt by itself, and a crash there would be the route’s.
    await service.streams().members.execute(
      rhys.memberId,
      {
        type: 'forget-member',
        erasureId,
        words: 'kept',
        actor: { id: 'system:test', standing: 'operator' },
        passwordMatches: false,
        otherAdministrators: true,
        at: '2026-03-01T12:00:00.000Z',
      },
      { commandId, correlationId: commandId, actor: 'system:test', now: '2026-03-01T12:00:00.000Z' },
    );
    await eventually(async () => {
      const { body } = await service.ask('GET', `/erasures/${erasureId}`);
      expect((body as { parts: object[] }).parts[0]).toMatchObject({
        state: 'erased',
        erased: [
          { what: 'names', count: 1 },
          { what: 'addresses', count: 1 },
          { what: 'profiles', count: 1 },
          { what: 'sessions', count: 2 },
          { what: 'mails', count: 1 },
        ],
      });
    });
    expect(died).toBe(step === 'nothing' ? 0 : 1);
    await service.stop();
  });
});
