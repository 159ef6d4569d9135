import type { Problem } from '@folkmoot/service';
import { DISCUSSION, gatewayUnderTest, logInAs } from '../gateway-under-test.js';
import { clientOf } from './client-address.js';
import { logInDelay } from './log-in-delay.js';
import { rateLimit } from './rate-limit.js';

describe('a rate limit', () => {
  const clock = { now: 600_000 };
  const limited = () => rateLimit({ limit: 3, window: 60_000, clock: () => clock.now });
  beforeEach(() => {
    clock.now = 600_000;
  });

  it('lets as many through as it says, then tells how long to wait', () => {
    const limit = limited();
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 60_001]);
    expect(limit.take('b')).toBe(0);
  });

  it('lets one through after the wait it named, and slides instead of starting anew', () => {
    const limit = limited();
    for (let n = 0; n < 3; n += 1) limit.take('a');
    clock.now += limit.wait('a');
    expect(limit.take('a')).toBe(0);
    const wait = limit.take('a');
    expect(wait).toBeGreaterThan(10_000);
    clock.now += wait;
    expect(limit.take('a')).toBe(0);
  });

  it('never lets twice the limit through around the turn of a window', () => {
    const limit = limited();
    clock.now = 659_999;
    for (let n = 0; n < 3; n += 1) limit.take('a');
    clock.now = 660_001;
    expect([1, 2].map(() => limit.take('a') === 0)).toEqual([true, false]);
  });

  it('takes back what turned out not to matter', () => {
    const limit = limited();
    for (let n = 0; n < 3; n += 1) limit.take('a');
    limit.giveBack('a');
    expect(limit.take('a')).toBe(0);
  });
});

describe('a client', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001::7', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('with the address %s counts as %s', (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});

describe('logging in to an account', () => {
  const clock = { now: 0 };
  const waits: number[] = [];
  const delay = () =>
    logInDelay({
      free: 2,
      clock: () => clock.now,
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
    });
  beforeEach(() => {
    clock.now = 1_000;
    waits.length = 0;
  });

  it('waits longer with each failure, but never for good', async () => {
    const account = delay();
    for (let n = 0; n < 12; n += 1) {
      await account.wait('a');
      account.failed('a');
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30, 30, 30].map((seconds) => seconds * 1_000));
  });

  it('waits no more after a success, or a quarter of an hour', async () => {
    const account = delay();
    for (let n = 0; n < 3; n += 1) account.failed('a');
    account.succeeded('a');
    await account.wait('a');
    for (let n = 0; n < 3; n += 1) account.failed('a');
    clock.now += 15 * 60_000 + 1;
    await account.wait('a');
    expect(waits).toEqual([]);
  });

  it('does not let waiting requests pile up', async () => {
    const account = logInDelay({ free: 0, clock: () => 0 });
    account.failed('a');
    const held = Array.from({ length: 10 }, () => account.wait('a').catch((error: Problem) => error.code));
    await expect(account.wait('a')).rejects.toMatchObject({ code: 'too-many-requests' });
    account.stop();
    expect(new Set(await Promise.all(held))).toEqual(new Set(['unavailable']));
  });
});

describe('the gateway', () => {
  const path = `/api/discussions/${DISCUSSION}/comments`;

  it('limits visitors by address and members by themselves, and says when to come back', async () => {
    const gateway = await gatewayUnderTest({
      FOLKMOOT_VISITOR_READS_PER_MINUTE: '3',
      FOLKMOOT_READS_PER_MINUTE: '4',
      FOLKMOOT_WRITES_PER_MINUTE: '1',
    });
    const headers = { authorization: `Bearer ${logInAs({})}` };
    const times = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
      const statuses: number[] = [];
      for (let n = 0; n < count; n += 1) statuses.push((await ask()).statusCode);
      return statuses;
    };
    const read = (more = {}) => gateway.app.inject({ url: path, ...more });
    const write = () => gateway.app.inject({ method: 'POST', url: path, payload: { text: 'a' }, headers });
    expect(await times(4, read)).toEqual([200, 200, 200, 429]);
    expect(await times(5, () => read({ headers }))).toEqual([200, 200, 200, 200, 429]);
    expect(await times(2, write)).toEqual([201, 429]);
    const refused = await read();
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      type: '/problems/platform/too-many-requests',
      retryAfter: Number(refused.headers['retry-after']),
    });
    await gateway.stop();
  });

  it('limits wrong log-ins by address, and right ones not at all', async () => {
    const gateway = await gatewayUnderTest({ FOLKMOOT_CREDENTIAL_ATTEMPTS: '2' });
    const logIn = async (password: string, email: string) =>
      (await gateway.app.inject({ method: 'POST', url: '/api/sessions', payload: { email, password } }))
        .statusCode;
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push(await logIn('right password', 'ada@example.org'));
    for (let n = 0; n < 3; n += 1) statuses.push(await logIn('wrong', `${n}@example.org`));
    expect(statuses).toEqual([201, 201, 201, 201, 201, 401, 401, 429]);
    await gateway.stop();
  });

  it('does not let guesses at tokens trouble identity more than visitors may ask', async () => {
    const gateway = await gatewayUnderTest({ FOLKMOOT_VISITOR_READS_PER_MINUTE: '3' });
    const statuses = [];
    for (let n = 0; n < 5; n += 1) {
      const headers = { authorization: `Bearer a-guess-at-a-token-${n}` };
      statuses.push((await gateway.app.inject({ url: path, headers })).statusCode);
    }
    expect([statuses, gateway.requests.length]).toEqual([[401, 401, 401, 429, 429], 3]);
    await gateway.stop();
  });

  it('believes a forwarded address from the proxies it was told of, and from nobody else', async () => {
    const statusesWith = async (env: Record<string, string>) => {
      const gateway = await gatewayUnderTest({ FOLKMOOT_VISITOR_READS_PER_MINUTE: '1', ...env });
      const statuses = [];
      for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.2']) {
        const headers = { 'x-forwarded-for': address };
        statuses.push((await gateway.app.inject({ url: path, headers })).statusCode);
      }
      await gateway.stop();
      return statuses;
    };
    expect(await statusesWith({})).toEqual([200, 429, 429]);
    expect(await statusesWith({ FOLKMOOT_TRUSTED_PROXIES: '127.0.0.1' })).toEqual([200, 200, 429]);
  });
});
