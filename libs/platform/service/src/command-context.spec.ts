import { Body, Controller, Get, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { deriveId, type Position } from '@folkmoot/kernel';
import { Access } from './access.js';
import { CLOCK } from './clock.js';
import { CommandContext } from './command-context.js';
import { Text } from './fields.js';
import { QueryPosition, ReadPosition } from './read-position.js';
import { serviceUnderTest } from './service-under-test.js';

class Word {
  @Text({ min: 0, max: 10 }) b!: string;
  @Text({ min: 0, max: 10 }) a!: string;
}

@Controller('things')
class ThingsController {
  @Post()
  @Access('anyone')
  command(@CommandContext() context: CommandContext, @Body() _word: Word): object {
    return { context };
  }

  @Get()
  @Access('anyone')
  read(
    @ReadPosition() position: Position | undefined,
    @QueryPosition('since') since: Position | undefined,
  ): object {
    return { position: position ?? null, ...(since !== undefined && { since }) };
  }
}

const POSITION = '00000000000000000042';
const caller = { memberId: 'm-1', sessionId: 's-1', roles: [] };

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await serviceUnderTest([ThingsController], {
    identify: (request) => (request.headers.cookie ? caller : undefined),
    providers: [{ provide: CLOCK, useValue: () => Date.parse('2026-03-01T09:00:00.000Z') }],
  });
});
afterAll(() => app.close());

const command = async (headers: Record<string, string> = {}, body = '{"b":"2","a":"1"}') => {
  const response = await app.inject({
    method: 'POST',
    url: '/things?utm=1',
    payload: body,
    headers: { 'content-type': 'application/json', cookie: 'session', ...headers },
  });
  const { context, type } = response.json<{ context: CommandContext; type?: string }>();
  return { context, type, status: response.statusCode, requestId: response.headers['x-request-id'] };
};

describe("a command's context", () => {
  it('says who, when, and by which request', async () => {
    const { context, requestId } = await command();
    expect(context).toEqual({
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      correlationId: requestId,
      actor: 'm-1',
      now: '2026-03-01T09:00:00.000Z',
    });
  });

  it('of a visitor has the visitor as its actor', async () => {
    expect((await command({ cookie: '' })).context.actor).toBe('visitor');
  });

  it('has a command id of its own each time without an Idempotency-Key', async () => {
    expect((await command()).context.commandId).not.toBe((await command()).context.commandId);
  });

  it('derives the command id from the member and the Idempotency-Key', async () => {
    const headers = { 'idempotency-key': 'once' };
    expect((await command(headers)).context.commandId).toBe(deriveId('m-1', 'once'));
    expect((await command({ ...headers, cookie: '' })).context.commandId).toBe(deriveId('visitor', 'once'));
  });

  it('has the request as text with an Idempotency-Key, the same for the same body in another order', async () => {
    const textOf = async (body: string) =>
      (await command({ 'idempotency-key': 'once' }, body)).context.request;
    expect(await textOf('{"b":"2","a":"1"}')).toBe('POST /things\n{"a":"1","b":"2"}');
    expect(await textOf('{"a":"1","b":"2"}')).toBe(await textOf('{"b":"2","a":"1"}'));
    expect(await textOf('{"a":"1","b":"3"}')).not.toBe(await textOf('{"b":"2","a":"1"}'));
  });

  it.each(['', 'with blank', 'ä', 'k'.repeat(256)])('refuses %j as an Idempotency-Key', async (key) => {
    expect(await command({ 'idempotency-key': key })).toMatchObject({
      status: 400,
      type: '/problems/platform/idempotency-key-invalid',
    });
  });

  it('passes on the position that the caller has seen', async () => {
    expect((await command({ 'folkmoot-position': POSITION })).context.position).toBe(POSITION);
  });
});

describe('the position of a read', () => {
  const read = async (url: string, headers = {}) => (await app.inject({ url, headers })).json();

  it('comes from the header or the query, and may be absent', async () => {
    expect(await read('/things')).toEqual({ position: null });
    expect(await read('/things', { 'folkmoot-position': POSITION })).toEqual({ position: POSITION });
    expect(await read(`/things?position=${POSITION}-${POSITION}`)).toEqual({
      position: `${POSITION}-${POSITION}`,
    });
  });

  it.each(['42', `${POSITION}1`, `-${POSITION}`, `${POSITION}-1`, ''])('is not %j', async (position) => {
    expect(await read(`/things?position=${position}`)).toMatchObject({
      status: 400,
      type: '/problems/platform/position-invalid',
    });
  });

  it('may stand beside another one under its own name', async () => {
    expect(await read(`/things?since=${POSITION}`)).toEqual({ position: null, since: POSITION });
    expect(await read('/things?since=1')).toMatchObject({ type: '/problems/platform/position-invalid' });
  });

  it('is not given twice', async () => {
    expect(await read(`/things?position=${POSITION}&position=${POSITION}`)).toMatchObject({ status: 400 });
  });
});
