import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { Body, Controller, Get, Headers, HttpCode, Module, Post, Query, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { Access, createHttpService, Problem, silentLogger, Text } from '@folkmoot/service';
import { eventually } from '@folkmoot/testing';
import { injected } from './injected.js';
import { networked } from './networked.js';
import type { ServiceClient } from './service-client.js';

class Note {
  @Text({ min: 1, max: 200_000 }) text!: string;
}

const endless = {
  made: 0,
  isOver: false,
  async *lines() {
    try {
      for (;;) {
        endless.made += 1;
        await nextTurn();
        yield 'a,b\n'.repeat(4_000);
      }
    } finally {
      endless.isOver = true;
    }
  },
};

@Controller()
class Echo {
  @Get('echo')
  @Access('anyone')
  echo(@Query('q') q: string, @Headers() headers: Record<string, string>) {
    return { q, language: headers['idempotency-key'] ?? null };
  }

  @Post('echo')
  @HttpCode(202)
  @Access('anyone')
  write(@Body() note: Note) {
    return note;
  }

  @Get('bytes')
  @Access('anyone')
  bytes(@Res() reply: FastifyReply) {
    void reply.type('application/octet-stream').send(Buffer.from([0, 255, 10, 200]));
  }

  @Get('empty')
  @HttpCode(204)
  @Access('anyone')
  empty() {
    return undefined;
  }

  @Get('stream')
  @Access('anyone')
  stream(@Res() reply: FastifyReply) {
    void reply.type('text/csv').send(Readable.from(['a,b\n', '1,'.repeat(50_000), '2\n']));
  }

  @Get('endless')
  @Access('anyone')
  endless(@Res() reply: FastifyReply) {
    void reply.type('text/csv').send(Readable.from(endless.lines()));
  }

  @Get('headers')
  @Access('anyone')
  headers(@Res({ passthrough: true }) reply: FastifyReply) {
    void reply.headers({ etag: '"1"', 'X-Mixed-Case': 'a' });
    return '';
  }
}

@Module({ controllers: [Echo] })
class EchoModule {}

const service = (): Promise<NestFastifyApplication> =>
  createHttpService({ name: 'echo', module: EchoModule, problems: {}, logger: silentLogger });

const overNetwork = async (app: NestFastifyApplication): Promise<ServiceClient> => {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return networked(`http://127.0.0.1:${port}`);
};

describe.each([
  ['injected', async (app: NestFastifyApplication) => injected(app)],
  ['networked', overNetwork],
])('the %s service client', (_, connect) => {
  let app: NestFastifyApplication;
  let client: ServiceClient;
  beforeAll(async () => {
    app = await service();
    client = await connect(app);
  });
  afterAll(async () => {
    await client.close();
    await app.close();
  });

  const ask = async (method: string, path: string, headers = {}, body?: string) => {
    const answer = await client.request({ method, path, headers, ...(body && { body: Buffer.from(body) }) });
    return { ...answer, text: answer.body.toString('utf8') };
  };

  it('sends method, path, query and headers', async () => {
    const { status, text } = await ask('GET', '/echo?q=%C3%BC%26a', { 'idempotency-key': 'k' });
    expect([status, JSON.parse(text)]).toEqual([200, { q: 'ü&a', language: 'k' }]);
  });

  it('sends a body as it is', async () => {
    const body = JSON.stringify({ text: 'ü'.repeat(60_000) });
    const { status, text } = await ask('POST', '/echo', { 'content-type': 'application/json' }, body);
    expect([status, text === body]).toEqual([202, true]);
  });

  it('answers bytes as they are', async () => {
    expect([...(await ask('GET', '/bytes')).body]).toEqual([0, 255, 10, 200]);
  });

  it('answers a stream once it has ended', async () => {
    const { text, headers } = await ask('GET', '/stream');
    expect([text, headers['content-type']]).toEqual([`a,b\n${'1,'.repeat(50_000)}2\n`, 'text/csv']);
  });

  it('passes pieces on before the answer has ended, no faster than they are taken', async () => {
    endless.made = 0;
    const { status, headers, body } = await client.stream({ method: 'GET', path: '/endless', headers: {} });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv']);
    expect(((await once(body, 'data')) as [Buffer])[0].toString().slice(0, 4)).toBe('a,b\n');
    body.pause();
    await delay(50);
    expect(endless.made).toBeLessThan(1_000);
    body.destroy();
    await eventually(() => expect(endless.isOver).toBe(true));
  });

  it('passes on a refusal and an empty answer where a long one might have come', async () => {
    const refused = await client.stream({ method: 'GET', path: '/nothing', headers: {} });
    expect([refused.status, JSON.parse(await text(refused.body))]).toEqual([
      404,
      expect.objectContaining({ status: 404 }),
    ]);
    const empty = await client.stream({ method: 'GET', path: '/empty', headers: {} });
    expect([empty.status, await text(empty.body)]).toEqual([204, '']);
  });

  it('answers nothing where there is nothing', async () => {
    const { status, body } = await ask('GET', '/empty');
    expect([status, body.length]).toEqual([204, 0]);
  });

  it('answers headers by names in lower case', async () => {
    const { headers } = await ask('GET', '/headers');
    expect([headers['etag'], headers['x-mixed-case']]).toEqual(['"1"', 'a']);
  });

  it('answers a refusal like any other answer', async () => {
    const { status, headers } = await ask('GET', '/nothing');
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect((await ask('POST', '/echo', { 'content-type': 'application/json' }, '{')).status).toBe(400);
  });

  it('keeps many requests at once apart', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => ask('GET', `/echo?q=${n}`)));
    expect(all.map(({ text }) => (JSON.parse(text) as { q: string }).q)).toEqual(
      Array.from({ length: 50 }, (_, n) => String(n)),
    );
  });
});

describe('the injected service client', () => {
  it('is refused by a service that has stopped, and does not hang', async () => {
    const app = await service();
    const client = injected(app);
    await client.request({ method: 'GET', path: '/echo', headers: {} });
    await app.close();
    const answer = await client.request({ method: 'GET', path: '/echo', headers: {} });
    expect(answer.status).toBe(503);
  });
});

describe('the networked service client', () => {
  const request = { method: 'GET', path: '/echo', headers: {} };
  const refused = async (client: ServiceClient) => {
    const error: unknown = await client.request(request).catch((thrown: unknown) => thrown);
    await client.close();
    return error instanceof Problem && error.code;
  };
  const listening = (answer: (socket: Socket) => void): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer(answer).listen(0, '127.0.0.1', () => resolve(server));
    });
  const address = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  it('has the problem `unavailable` where nobody listens', async () => {
    const server = await listening(() => undefined);
    const url = address(server);
    server.close();
    expect(await refused(networked(url))).toBe('unavailable');
  });

  it('has the problem `unavailable` where nobody answers in time', async () => {
    const sockets: Socket[] = [];
    const server = await listening((socket) => sockets.push(socket));
    expect(await refused(networked(address(server), { timeout: 50 }))).toBe('unavailable');
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  it('asks again when the service had closed the idle connection', async () => {
    let connections = 0;
    const server = await listening((socket) => {
      connections += 1;
      let requests = 0;
      socket.on('error', () => undefined);
      socket.on('data', () => {
        requests += 1;
        if (requests === 2) return socket.resetAndDestroy();
        return socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\na');
      });
    });
    const client = networked(address(server));
    for (let n = 0; n < 2; n += 1) expect((await client.request(request)).status).toBe(200);
    expect(connections).toBe(2);
    const change = { method: 'POST', path: '/echo', headers: {} };
    await expect(client.request(change)).rejects.toMatchObject({ code: 'unavailable' });
    await client.close();
    server.close();
  });

  it('has the problem `unavailable` where an answer breaks off', async () => {
    const server = await listening((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
    });
    expect(await refused(networked(address(server)))).toBe('unavailable');
    server.close();
  });
});
