import { type AddressInfo, connect } from 'node:net';
import { DISCUSSION, type GatewayUnderTest, gatewayUnderTest, logInAs } from './gateway-under-test.js';

let gateway: GatewayUnderTest;
let port: number;
beforeAll(async () => {
  gateway = await gatewayUnderTest();
  await gateway.app.listen(0, '127.0.0.1');
  ({ port } = gateway.app.getHttpServer().address() as AddressInfo);
});
afterAll(() => gateway.stop());
beforeEach(() => {
  gateway.requests.length = 0;
});

/** Sends bytes as no well-behaved client would, and reads until the server closes. */
const send = (text: string): Promise<string> =>
  new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
const get = (path: string, headers: readonly string[] = []) =>
  send([`GET ${path} HTTP/1.1`, 'Host: a', 'Connection: close', ...headers, '', ''].join('\r\n'));
const statusOf = (answer: string) => Number(answer.slice(9, 12));
const comments = `/api/discussions/${DISCUSSION}/comments`;

describe('a hostile request', () => {
  it.each([
    ['/api/discussions/a/../../me', 404],
    ['/api/./me', 404],
    ['/api/discussions/../internal/sessions/resolve', 404],
    ['/api\\me', 404],
    ['//api/me', 404],
    ['http://elsewhere/api/me', 404],
    ['/api/%zz', 400],
    ['/api/me#/internal', 404],
    [`/api/${'a'.repeat(20_000)}`, 431],
  ])('for %.60s is answered %i and reaches no service', async (path, status) => {
    expect(statusOf(await get(path))).toBe(status);
    expect(gateway.requests).toEqual([]);
  });

  it('with a cookie too large is refused before anything is read', async () => {
    expect(statusOf(await get(comments, [`Cookie: folkmoot=${'a'.repeat(20_000)}`]))).toBe(431);
  });

  it('with an impossible token does not trouble identity', async () => {
    expect(statusOf(await get('/api/me', [`Authorization: Bearer ${'a'.repeat(5_000)}`]))).toBe(401);
    expect(statusOf(await get('/api/me', ['Authorization: Bearer a b']))).toBe(401);
    expect(statusOf(await get('/api/me', ['Authorization: Bearer']))).toBe(401);
    expect(gateway.requests).toEqual([]);
  });

  it('with two bearers counts as the first alone', async () => {
    const [first, second] = [logInAs({ memberId: 'first' }), logInAs({ memberId: 'second' })];
    const answer = await get('/api/me', [
      `Authorization: Bearer ${first}`,
      `Authorization: Bearer ${second}`,
    ]);
    expect(answer).toContain('"memberId":"first"');
  });

  it('with a header twice does not choose one', async () => {
    const answer = await get(comments, ['Idempotency-Key: a', 'Idempotency-Key: b']);
    expect(answer).toContain('"idempotency-key":"a, b"');
  });

  it('with an assertion of its own, however written, is a visitor', async () => {
    const answer = await get(comments, [
      'Folkmoot-Assertion: forged',
      'FOLKMOOT-ASSERTION: forged',
      'Connection: folkmoot-assertion',
    ]);
    expect(answer).toContain('"caller":null');
    expect(answer).not.toContain('forged');
  });

  it.each([
    ['two lengths', 'Content-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['a length and chunks', 'Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ])('with %s is malformed', async (_, rest) => {
    const answer = await send(
      `POST ${comments} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${rest}`,
    );
    expect(statusOf(answer)).toBe(400);
    expect(gateway.requests).toEqual([]);
  });

  it('in chunks is cut off at 256 KiB, however little it promised', async () => {
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    const head = ['Host: a', 'Connection: close', `Authorization: Bearer ${logInAs({})}`].join('\r\n');
    const answer = await send(
      `POST ${comments} HTTP/1.1\r\n${head}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}0\r\n\r\n`,
    );
    expect(statusOf(answer)).toBe(413);
    expect(gateway.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('to become a web socket is answered as what it asks for', async () => {
    const answer = await get(comments, ['Connection: Upgrade', 'Upgrade: websocket']);
    expect(statusOf(answer)).toBe(200);
  });
});

describe('every answer', () => {
  it.each([comments, '/api/nothing', '/api/me', '/nothing', '/api/docs', '/health/live'])(
    'at %s carries the headers that protect whoever opens it',
    async (path) => {
      const answer = (await get(path)).toLowerCase();
      expect(answer).toContain("content-security-policy: default-src 'self';");
      expect(answer).toContain("frame-ancestors 'none'");
      expect(answer).toContain('x-content-type-options: nosniff');
      expect(answer).toContain('referrer-policy: same-origin');
      expect(answer).not.toContain('strict-transport-security');
    },
  );

  it('where Folkmoot is served over TLS holds browsers to it, with a cookie of this host alone', async () => {
    const secure = await gatewayUnderTest({ FOLKMOOT_ORIGIN: 'https://folkmoot.example' });
    const token = logInAs({});
    const headers = { cookie: `__Host-folkmoot=${token}` };
    const response = await secure.app.inject({ url: '/api/me', headers });
    expect([response.statusCode, response.headers['strict-transport-security']]).toEqual([
      200,
      'max-age=31536000',
    ]);
    const plain = await secure.app.inject({ url: '/api/me', headers: { cookie: `folkmoot=${token}` } });
    expect(plain.statusCode).toBe(401);
    const out = await secure.app.inject({
      method: 'DELETE',
      url: '/api/sessions/current',
      headers: { ...headers, origin: 'https://folkmoot.example' },
    });
    expect(out.headers['set-cookie']).toBe(
      '__Host-folkmoot=; Path=/; HttpOnly; SameSite=Lax; Secure; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    );
    await secure.stop();
  });

  it.each(['/metrics', '/openapi.json'])('at %s is for the inside alone', async (url) => {
    const ask = async (options: object) => (await gateway.app.inject({ url, ...options })).statusCode;
    expect([
      await ask({}),
      await ask({ headers: { 'x-forwarded-for': '127.0.0.1' } }),
      await ask({ remoteAddress: '203.0.113.9' }),
    ]).toEqual([200, 404, 404]);
  });
});
