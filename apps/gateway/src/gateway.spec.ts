import type { InjectOptions } from 'fastify';
import {
  asked,
  DISCUSSION,
  type GatewayUnderTest,
  gatewayUnderTest,
  logInAs,
  POSITION,
} from './gateway-under-test.js';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await gatewayUnderTest();
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.requests.length = 0;
});

const ask = (url: string, options: InjectOptions = {}) => gateway.app.inject({ url, ...options });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const problemOf = (response: Awaited<ReturnType<typeof ask>>) => [
  response.statusCode,
  response.json<{ type: string }>().type.split('/').at(-1),
];
const comments = `/api/discussions/${DISCUSSION}/comments`;

describe('a read through the gateway', () => {
  it('is answered by the service, byte by byte, with what a client may know', async () => {
    const response = await ask(`${comments}?order=oldest&page=2`);
    expect([response.statusCode, response.headers['content-type']]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    expect(response.headers['folkmoot-position']).toBe(POSITION);
    expect(response.json()).toMatchObject({
      url: `/discussions/${DISCUSSION}/comments?order=oldest&page=2`,
      caller: null,
    });
    expect([response.headers['x-inner'], response.headers['set-cookie']]).toEqual([undefined, undefined]);
  });

  it('tells the service who asks', async () => {
    const token = logInAs({ memberId: 'member-1' });
    expect((await ask(comments, { headers: bearer(token) })).json()).toMatchObject({
      caller: { memberId: 'member-1' },
    });
    expect((await ask(comments, { headers: { cookie: `a=b; folkmoot=${token}; c` } })).json()).toMatchObject({
      caller: { memberId: 'member-1' },
    });
  });

  it('passes nothing on that a client could smuggle', async () => {
    const response = await ask(comments, {
      headers: {
        'folkmoot-assertion': 'forged',
        'x-request-id': '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55',
        'x-forwarded-for': '1.2.3.4',
        connection: 'folkmoot-position',
        cookie: 'other=1',
        accept: 'text/html',
      },
    });
    const { headers } = response.json<{ headers: Record<string, string> }>();
    expect(Object.keys(headers).sort()).toEqual(['accept', 'host', 'user-agent', 'x-request-id']);
    expect(headers['x-request-id']).toBe(response.headers['x-request-id']);
    expect(headers['x-request-id']).not.toBe('0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55');
  });

  it('by HEAD has the headers alone', async () => {
    const response = await ask(comments, { method: 'HEAD' });
    expect([response.statusCode, response.headers['folkmoot-position'], response.body]).toEqual([
      200,
      POSITION,
      '',
    ]);
  });
});

describe('an address', () => {
  it.each([
    '/api/nothing',
    '/api/internal/sessions/resolve',
    '/api/openapi',
    '/api/undeclared',
    '/api/health/live',
    '/api/metrics',
    '/api/..%2finternal/sessions/resolve',
    '/api/%2e%2e/internal/sessions/resolve',
    '/api//me',
    '/api/me/',
    '/api/',
    '/api',
    '/%61pi/me',
    '/api/m%65',
    '/api/me%00',
    '/api/discussions/a;b/comments',
    `/api/discussions/${'a'.repeat(5_000)}/comments`,
  ])('%.60s is unknown and reaches no service', async (url) => {
    expect(problemOf(await ask(url))).toEqual([404, 'route-unknown']);
    expect(gateway.requests).toEqual([]);
  });

  it('that does not take a method says which it takes', async () => {
    const response = await ask(comments, { method: 'DELETE' });
    expect(problemOf(response)).toEqual([405, 'method-not-allowed']);
    expect(response.headers.allow).toBe('GET, HEAD, OPTIONS, POST');
    expect((await ask(comments, { method: 'OPTIONS' })).headers.allow).toBe('GET, HEAD, OPTIONS, POST');
  });
});

describe('access', () => {
  it('of a visitor to what members do ends at the gateway', async () => {
    expect(problemOf(await ask('/api/me'))).toEqual([401, 'not-logged-in']);
    expect(gateway.requests).toEqual([]);
  });

  it('without the role ends at the gateway', async () => {
    const token = logInAs({});
    expect(problemOf(await ask('/api/members', { headers: bearer(token) }))).toEqual([403, 'role-required']);
    const administrator = logInAs({ roles: [{ role: 'administrator' }] });
    expect((await ask('/api/members', { headers: bearer(administrator) })).statusCode).toBe(200);
  });
});

describe('a session', () => {
  it('is asked about once in half a minute', async () => {
    const headers = bearer(logInAs({}));
    const before = asked.sessions;
    await Promise.all([ask('/api/me', { headers }), ask('/api/me', { headers })]);
    await ask('/api/me', { headers });
    expect(asked.sessions - before).toBe(1);
    gateway.clock.now += 30_001;
    expect((await ask('/api/me', { headers })).statusCode).toBe(200);
    expect(asked.sessions - before).toBe(2);
  });

  it('that nobody has is expired, and a cookie of it is taken away', async () => {
    const token = 'x'.repeat(43);
    expect(problemOf(await ask(comments, { headers: bearer(token) }))).toEqual([401, 'session-expired']);
    const response = await ask(comments, { headers: { cookie: `folkmoot=${token}` } });
    expect(problemOf(response)).toEqual([401, 'session-expired']);
    expect(response.headers['set-cookie']).toMatch(/^folkmoot=; .*1970/);
  });

  it('ends on logging out, here at once', async () => {
    const token = logInAs({});
    const headers = { cookie: `folkmoot=${token}`, 'sec-fetch-site': 'same-origin' };
    const response = await ask('/api/sessions/current', { method: 'DELETE', headers });
    expect([response.statusCode, response.headers['set-cookie']]).toEqual([
      200,
      expect.stringContaining('folkmoot=;'),
    ]);
    expect(problemOf(await ask('/api/me', { headers }))).toEqual([401, 'session-expired']);
  });

  const credentials = { email: 'ada@example.org', password: 'right password' };
  it('is put in a cookie for our own pages only', async () => {
    const own = await ask('/api/sessions', {
      method: 'POST',
      payload: credentials,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    const { token } = own.json<{ token: string }>();
    expect(own.headers['set-cookie']).toMatch(`folkmoot=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=`);
    const client = await ask('/api/sessions', { method: 'POST', payload: credentials });
    expect([client.statusCode, client.headers['set-cookie']]).toEqual([201, undefined]);
  });

  it('that is dead does not keep anybody from logging in again', async () => {
    const headers = { cookie: 'folkmoot=a-token-that-is-no-more', 'sec-fetch-site': 'same-origin' };
    const response = await ask('/api/sessions', { method: 'POST', payload: credentials, headers });
    expect(response.statusCode).toBe(201);
  });

  it('given twice in different words is malformed', async () => {
    const cookie = `folkmoot=${logInAs({})}; folkmoot=${logInAs({})}`;
    expect(problemOf(await ask('/api/me', { headers: { cookie } }))).toEqual([400, 'request-invalid']);
  });

  it('of a bearer counts before that of a cookie', async () => {
    const headers = {
      ...bearer(logInAs({ memberId: 'bearer' })),
      cookie: `folkmoot=${logInAs({ memberId: 'cookie' })}`,
    };
    expect((await ask('/api/me', { headers })).json()).toMatchObject({ memberId: 'bearer' });
  });
});

describe('a change', () => {
  const post = (headers: Record<string, string>) =>
    ask(comments, { method: 'POST', payload: { text: 'Hello' }, headers });

  it('by bearer needs no origin', async () => {
    const response = await post({ ...bearer(logInAs({})), 'sec-fetch-site': 'cross-site' });
    expect([response.statusCode, response.headers['folkmoot-position']]).toEqual([201, POSITION]);
  });

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'sec-fetch-site': 'none' }, 201],
    [{ origin: 'http://localhost:3000' }, 201],
    [{}, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, 403],
    [{ origin: 'http://localhost:3001' }, 403],
    [{ origin: 'null' }, 403],
  ])('by cookie with %j is answered %i', async (headers, status) => {
    expect((await post({ cookie: `folkmoot=${logInAs({})}`, ...headers })).statusCode).toBe(status);
  });

  it('by another site, even without a cookie, is refused', async () => {
    const response = await ask('/api/sessions', {
      method: 'POST',
      payload: { email: 'a@b.c', password: 'right password' },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(problemOf(response)).toEqual([403, 'origin-refused']);
  });

  it('of another content type or above 256 KiB does not reach the service', async () => {
    const headers = bearer(logInAs({}));
    await ask('/api/me', { headers });
    gateway.requests.length = 0;
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    expect(problemOf(await ask(comments, { method: 'POST', payload: 'text=a', headers: form }))).toEqual([
      415,
      'media-type-unsupported',
    ]);
    const large = { text: 'a'.repeat(256 * 1024) };
    expect(problemOf(await ask(comments, { method: 'POST', payload: large, headers }))).toEqual([
      413,
      'body-too-large',
    ]);
    expect(gateway.requests).toEqual([]);
  });

  it('with a wrong body gets the service’s own problem', async () => {
    const headers = bearer(logInAs({}));
    const response = await ask(comments, { method: 'POST', payload: { txt: 'a' }, headers });
    expect(problemOf(response)).toEqual([422, 'body-invalid']);
    expect(response.headers['content-type']).toBe('application/problem+json');
    expect(response.json<{ instance: string }>().instance).toBe(
      `urn:uuid:${response.headers['x-request-id']}`,
    );
  });
});
