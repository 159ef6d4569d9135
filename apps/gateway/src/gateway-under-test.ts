import { randomUUID } from 'node:crypto';
import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Module,
  Param,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { topics } from '@folkmoot/contracts';
import type { Messaging } from '@folkmoot/messaging';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import {
  Access,
  Answer,
  assertionVerifier,
  type Caller,
  createHttpService,
  CurrentCaller,
  generateAssertionKeys,
  IdParam,
  parseConfiguration,
  problem,
  shown,
  silentLogger,
  Text,
} from '@folkmoot/service';
import { gatewayConfiguration } from './configuration.js';
import { type Gateway, startGateway } from './gateway.js';
import { injected } from './service-client/injected.js';
import type { ServiceClient, ServiceRequest } from './service-client/service-client.js';

export const POSITION = '00000000000000000007';

class LogIn {
  @Text({ min: 1, max: 100 }) email!: string;
  @Text({ min: 1, max: 100 }) password!: string;
}

class Token {
  @Text({ min: 1, max: 300 }) token!: string;
}

class Comment {
  @Text({ min: 1, max: 300_000, multiline: true }) text!: string;
}

const members = shown.named(
  'FoundMembers',
  {
    items: shown.list(
      shown.named(
        'Member',
        {
          name: shown.orNull(shown.text('The name they go by.')),
          joined: shown.optional(shown.fields({ on: shown.day('The day.') }, 'How they came.')),
        },
        'Somebody who has joined.',
      ),
      'Who was found.',
    ),
  },
  'Those who are looked for.',
);

interface FakeSession {
  readonly sessionId: string;
  readonly memberId: string;
  readonly displayName: string;
  readonly roles: Caller['roles'];
  readonly expiresAt: string;
}

/** Tokens that the fake identity knows; `asked` counts how often it was asked. */
export const fakeSessions = new Map<string, FakeSession>();
export const asked = { sessions: 0 };

@Controller()
class FakeIdentity {
  @Post('sessions')
  @Access('anyone')
  logIn(@Body() { password }: LogIn) {
    if (password !== 'right password') throw problem('not-logged-in');
    const token = logInAs({});
    const { sessionId, memberId, expiresAt } = fakeSessions.get(token) as FakeSession;
    return { token, session: { id: sessionId, expiresAt }, member: { id: memberId, displayName: 'Ada' } };
  }

  @Delete('sessions/current')
  @Access('member')
  logOut(@CurrentCaller() caller: Caller) {
    for (const [token, { sessionId }] of fakeSessions) {
      if (sessionId === caller.sessionId) fakeSessions.delete(token);
    }
    return { id: caller.sessionId, position: POSITION };
  }

  @Get('me')
  @Access('member')
  me(@CurrentCaller() caller: Caller) {
    return caller;
  }

  @Get('members')
  @Access({ roles: ['administrator'] })
  @Answer(members)
  members() {
    return { items: [] };
  }

  @Post('internal/sessions/resolve')
  @HttpCode(200)
  @Access('member')
  @ApiExtension('x-internal', true)
  resolve(@Body() { token }: Token, @CurrentCaller() caller: Caller) {
    asked.sessions += 1;
    if (caller.memberId !== 'gateway') throw problem('role-required');
    const found = fakeSessions.get(token);
    if (!found) throw problem('route-unknown');
    return found;
  }

  @Get('undeclared')
  undeclared() {
    return {};
  }
}

@Controller('discussions')
class FakeDiscussion {
  @Get(':discussionId')
  @Access('anyone')
  discussion(@IdParam('discussionId') id: string, @CurrentCaller() caller: Caller | undefined) {
    if (id === HIDDEN && !caller) throw problem('route-unknown');
    return { id };
  }

  @Get(':discussionId/news')
  @Access('anyone')
  news(@Query('after') after: string) {
    if (!/^\d{20}$/.test(after)) throw problem('position-invalid');
    return { count: after < POSITION ? 2 : 0, position: POSITION };
  }

  @Get(':discussionId/comments')
  @Access('anyone')
  comments(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers() headers: Record<string, string>,
    @CurrentCaller() caller: Caller | undefined,
  ) {
    void reply.headers({ 'folkmoot-position': POSITION, 'set-cookie': 'inner=1', 'x-inner': 'secret' });
    return { url: request.url, headers, caller: caller ?? null };
  }

  @Post(':discussionId/comments')
  @Access('member')
  post(@Param('discussionId') id: string, @Body() { text }: Comment) {
    return { id, length: text.length, position: POSITION };
  }
}

/** Only members see it. */
export const HIDDEN = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
export const DISCUSSION = '0b8f2f1e-31ad-4b3e-8d7e-2f6f1d9a7c55';

@Module({ controllers: [FakeIdentity] })
class FakeIdentityModule {}

@Module({ controllers: [FakeDiscussion] })
class FakeDiscussionModule {}

export const logInAs = (member: Partial<FakeSession>): string => {
  const token = randomUUID() + randomUUID();
  fakeSessions.set(token, {
    sessionId: randomUUID(),
    memberId: randomUUID(),
    displayName: 'Ada',
    roles: [],
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    ...member,
  });
  return token;
};

export interface GatewayUnderTest extends Gateway {
  readonly app: NestFastifyApplication;
  readonly messaging: Messaging;
  /** What reached the services, in order. */
  readonly requests: ServiceRequest[];
  readonly clock: { now: number };
}

/** The whole gateway in front of two small services; `env` sets limits. */
export const gatewayUnderTest = async (
  env: Record<string, string> = {},
  wrap: (client: ServiceClient) => ServiceClient = (client) => client,
): Promise<GatewayUnderTest> => {
  const keys = generateAssertionKeys();
  const clock = { now: Date.now() };
  const service = (name: string, module: typeof FakeIdentityModule) =>
    createHttpService({
      name,
      module,
      problems:
        name === 'discussion' ? { 'discussion-closed': { kind: 'conflict', title: 'It is closed.' } } : {},
      assertionKeys: assertionVerifier([keys.publicKey], () => clock.now),
      logger: silentLogger,
    });
  const apps = [
    await service('identity', FakeIdentityModule),
    await service('discussion', FakeDiscussionModule),
  ] as const;
  const messaging = sqliteMessaging({ path: ':memory:' });
  await messaging.ensureTopics(topics.map(({ name }) => name));
  const requests: ServiceRequest[] = [];
  const recorded = (client: ServiceClient): ServiceClient => ({
    close: () => client.close(),
    request(request) {
      requests.push(request);
      return client.request(request);
    },
    stream(request) {
      requests.push(request);
      return client.stream(request);
    },
  });
  const gateway = await startGateway({
    services: {
      identity: wrap(recorded(injected(apps[0]))),
      discussion: wrap(recorded(injected(apps[1]))),
    },
    assertionKey: keys.privateKey,
    messaging,
    logger: silentLogger,
    configuration: parseConfiguration(gatewayConfiguration, env),
    clock: () => clock.now,
  });
  await gateway.app.init();
  await gateway.app.getHttpAdapter().getInstance().ready();
  requests.length = 0;
  return {
    ...gateway,
    messaging,
    requests,
    clock,
    async stop() {
      await gateway.stop();
      await Promise.all(apps.map((app) => app.close()));
      await messaging.close();
    },
  };
};
