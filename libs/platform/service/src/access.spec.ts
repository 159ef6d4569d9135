import { Controller, Get } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Access, CurrentCaller } from './access.js';
import { ASSERTION_HEADER, assertionSigner, assertionVerifier } from './assertion.js';
import { generateAssertionKeys } from './assertion-keys.js';
import { type Caller, holds, type RoleGrant } from './caller.js';
import { serviceUnderTest } from './service-under-test.js';

@Controller('access')
class AccessController {
  @Get('undeclared')
  undeclared(): string {
    return 'never';
  }

  @Get('anyone')
  @Access('anyone')
  anyone(@CurrentCaller() caller: Caller | undefined): object {
    return { caller: caller ?? null };
  }

  @Get('member')
  @Access('member')
  member(@CurrentCaller() caller: Caller): object {
    return caller;
  }

  @Get('staff')
  @Access({ roles: ['organiser', 'moderator'] })
  staff(): object {
    return {};
  }
}

const keys = generateAssertionKeys();
const sign = assertionSigner(keys.privateKey);
const callerWith = (...roles: RoleGrant[]): Caller => ({ memberId: 'm-1', sessionId: 's-1', roles });

describe('a handler', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await serviceUnderTest([AccessController], { assertionKeys: assertionVerifier([keys.publicKey]) });
  });
  afterAll(() => app.close());

  const ask = async (path: string, caller?: Caller) => {
    const headers = caller ? { [ASSERTION_HEADER]: await sign(caller) } : {};
    const response = await app.inject({ url: `/access/${path}`, headers });
    const { type, ...rest } = response.json<{ type?: string }>();
    return { status: response.statusCode, type, rest };
  };

  it('without a declared access is closed to everybody', async () => {
    const denied = { status: 403, type: '/problems/platform/access-not-declared' };
    expect(await ask('undeclared')).toMatchObject(denied);
    expect(await ask('undeclared', callerWith({ role: 'administrator' }))).toMatchObject(denied);
  });

  it('for anyone knows a member, and a visitor as undefined', async () => {
    const caller = callerWith({ role: 'official', organisation: 'City' });
    expect((await ask('anyone')).rest).toEqual({ caller: null });
    expect((await ask('anyone', caller)).rest).toEqual({ caller });
  });

  it('for members is closed to visitors', async () => {
    expect(await ask('member')).toMatchObject({ status: 401, type: '/problems/platform/not-logged-in' });
    expect(await ask('member', callerWith())).toMatchObject({ status: 200 });
  });

  it('for roles asks for one of them, in whatever scope', async () => {
    expect(await ask('staff')).toMatchObject({ status: 401 });
    expect(await ask('staff', callerWith({ role: 'analyst' }))).toMatchObject({
      status: 403,
      type: '/problems/platform/role-required',
      rest: { roles: ['organiser', 'moderator'] },
    });
    expect(await ask('staff', callerWith({ role: 'moderator', consultationId: 'c-1' }))).toMatchObject({
      status: 200,
    });
  });

  it('refuses an assertion that is not valid, even where anyone may ask', async () => {
    const response = await app.inject({ url: '/access/anyone', headers: { [ASSERTION_HEADER]: 'forged' } });
    expect([response.statusCode, response.json().type]).toEqual([
      401,
      '/problems/platform/assertion-invalid',
    ]);
  });

  it('of a service without keys refuses every assertion', async () => {
    const keyless = await serviceUnderTest([AccessController]);
    const headers = { [ASSERTION_HEADER]: await sign(callerWith()) };
    expect((await keyless.inject({ url: '/access/anyone', headers })).statusCode).toBe(401);
    await keyless.close();
  });

  it('of a service with its own way to identify asks that instead', async () => {
    const caller = callerWith();
    const own = await serviceUnderTest([AccessController], {
      identify: async (request) => (request.headers.cookie === 'session' ? caller : undefined),
    });
    expect((await own.inject({ url: '/access/member', headers: { cookie: 'session' } })).json()).toEqual(
      caller,
    );
    expect((await own.inject('/access/member')).statusCode).toBe(401);
    await own.close();
  });
});

describe('holding a role', () => {
  const local = callerWith({ role: 'moderator', consultationId: 'c-1' });

  it('for the whole site counts for every consultation', () => {
    const moderator = callerWith({ role: 'moderator' });
    expect([holds(moderator, 'moderator'), holds(moderator, 'moderator', 'c-1')]).toEqual([true, true]);
  });

  it('for one consultation counts for no other, and not for the site', () => {
    expect([
      holds(local, ['organiser', 'moderator'], 'c-1'),
      holds(local, 'moderator', 'c-2'),
      holds(local, 'moderator'),
    ]).toEqual([true, false, false]);
  });

  it('as administrator counts as every staff role but not as official', () => {
    const administrator = callerWith({ role: 'administrator' });
    expect([holds(administrator, ['analyst'], 'c-1'), holds(administrator, 'official')]).toEqual([
      true,
      false,
    ]);
  });

  it('is nothing that a visitor does', () => {
    expect(holds(undefined, 'moderator')).toBe(false);
  });
});
