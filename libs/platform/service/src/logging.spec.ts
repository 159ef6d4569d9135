import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eventually } from '@folkmoot/testing';
import { pino } from 'pino';
import { Access } from './access.js';
import { createLogger, logOptions, nestLogger } from './logging.js';
import { serviceUnderTest } from './service-under-test.js';

@Controller('members')
class MembersController {
  @Post()
  @Access('anyone')
  join(): object {
    return {};
  }

  @Get(':name')
  @Access('anyone')
  get(): object {
    return {};
  }

  @Get(':name/broken')
  @Access('anyone')
  broken(): never {
    throw Object.assign(new Error('out of order'), { body: 'what a person wrote' });
  }
}

const connections = (app: NestFastifyApplication): Promise<number> =>
  new Promise((resolve, reject) =>
    app.getHttpServer().getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

const recorded = () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino(logOptions({ service: 'identity' }), {
    write: (line) => void lines.push(JSON.parse(line)),
  });
  return { lines, logger };
};

describe('the log', () => {
  it('has one line a request, with the route instead of the address', async () => {
    const { lines, logger } = recorded();
    const app = await serviceUnderTest([MembersController], { logger });
    const id = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';
    await app.inject({
      url: '/members/Ann?token=hunter2',
      headers: { 'x-request-id': id, authorization: 'Bearer hunter2' },
    });
    await app.close();
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        service: 'identity',
        requestId: id,
        method: 'GET',
        route: '/members/:name',
        status: 200,
        ms: expect.any(Number),
        msg: 'request',
      },
    ]);
  });

  it('has no error where a client went away in the middle of its request', async () => {
    const { lines, logger } = recorded();
    const app = await serviceUnderTest([MembersController], { logger });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const client = connect(port, '127.0.0.1');
    client.write(
      'POST /members HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    await once(client, 'connect');
    await eventually(async () => expect(await connections(app)).toBe(1));
    client.destroy();
    await eventually(async () => expect(await connections(app)).toBe(0));
    await app.close();
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('names the request of what went wrong, without the error’s own fields', async () => {
    const { lines, logger } = recorded();
    const app = await serviceUnderTest([MembersController], { logger });
    const response = await app.inject('/members/Ann/broken');
    await app.close();
    expect(lines[0]).toMatchObject({
      level: 'error',
      requestId: response.headers['x-request-id'],
      err: { type: 'Error', message: 'out of order' },
    });
    expect(JSON.stringify(lines)).not.toMatch(/what a person wrote|Ann/);
  });

  it('takes Nest’s own lines, those of its start for debugging only', () => {
    const { lines, logger } = recorded();
    const nest = nestLogger(logger);
    nest.log('Mapped a route', 'RouterExplorer');
    nest.warn('Careful', 'Nest');
    nest.error('Broken', 'stack', 'Nest');
    expect(lines.map(({ level, context, msg }) => [level, context, msg])).toEqual([
      ['warn', 'Nest', 'Careful'],
      ['error', 'Nest', 'Broken'],
    ]);
  });

  it('can be opened at every level', () => {
    const enabled = (['debug', 'info', 'silent'] as const).map((level) =>
      createLogger({ level }).isLevelEnabled('info'),
    );
    expect(enabled).toEqual([true, true, false]);
  });
});
