import 'reflect-metadata';
import { type KeyObject, randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Messaging } from '@folkmoot/messaging';
import { assertionSigner, type Clock, CLOCK, createHttpService } from '@folkmoot/service';
import type { Logger } from 'pino';
import type { GatewayConfiguration } from './configuration.js';
import { acceptJsonBytes } from './door/body-bytes.js';
import { addApiRoute } from './door/api-route.js';
import { openDoor } from './door/door.js';
import { addDocumentRoutes } from './documents/document-routes.js';
import { addPageGuard } from './door/page-guard.js';
import { keepInside } from './inside-only.js';
import { credentialLimits } from './limits/credential-limits.js';
import { requestLimits } from './limits/request-limits.js';
import { startLive } from './live/live.js';
import { follow } from './messages.js';
import { addOwnRequestId } from './own-request-id.js';
import { english } from './pages/messages/messages.en.js';
import { addOwnDataRoute } from './own-data/own-data-route.js';
import { addPages, pageControllers } from './pages/pages.js';
import { VISITS, visitsThrough } from './pages/visit/visits.js';
import { serviceReadiness } from './readiness.js';
import { serviceDirectory, type Services } from './routes/service-directory.js';
import { addSecurityHeaders } from './security-headers.js';
import type { ServiceClient } from './service-client/service-client.js';
import { readSession } from './sessions/current-session.js';
import { resolvingAt } from './sessions/resolve-session.js';
import { sessionCookie } from './sessions/session-cookie.js';
import { sessionEffects } from './sessions/session-effects.js';
import { sessions as rememberSessions } from './sessions/sessions.js';
import { whenMemberChanged } from './sessions/when-member-changed.js';
import { closeUnusedConnections } from './unused-connections.js';

@Module({})
class GatewayModule {}

export interface GatewayOptions {
  /** By name, which is the middle of their problems' types. Further services are served as they say. */
  readonly services: Services & { readonly identity: ServiceClient; readonly discussion: ServiceClient };
  /** Signs who asks; the services verify with its public half. */
  readonly assertionKey: KeyObject;
  readonly messaging: Messaging;
  readonly logger: Logger;
  readonly configuration: GatewayConfiguration;
  readonly clock?: Clock;
  /** Its name among the gateways of the site; a new one at each start unless told. */
  readonly instance?: string;
}

export interface Gateway {
  readonly app: NestFastifyApplication;
  stop(): Promise<void>;
}

/** The public door in front of the services. `app` is ready to listen or inject; the clients stay their owner's. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { services, assertionKey, messaging, logger, configuration, clock = Date.now } = options;
  const following = { messaging, logger, instance: options.instance ?? randomUUID() };
  const origin = configuration.FOLKMOOT_ORIGIN;
  const sign = assertionSigner(assertionKey, clock);
  const sessions = rememberSessions({
    resolve: resolvingAt(services.identity, sign, clock, logger),
    sign,
    clock,
  });
  const limits = requestLimits(configuration, clock);
  const credentials = credentialLimits(configuration.FOLKMOOT_CREDENTIAL_ATTEMPTS, clock);
  const cookie = sessionCookie(origin);
  const reader = readSession(sessions, cookie, (request) => limits.beforeAsking(request.ip));
  const directory = await serviceDirectory(services, logger);
  const door = openDoor({ services, directory, limits, credentials });
  const effects = sessionEffects(sessions, cookie);
  const visits = visitsThrough({
    door,
    effects,
    messages: english,
    timeZone: configuration.FOLKMOOT_TIME_ZONE,
    clock,
  });

  const proxies = configuration.FOLKMOOT_TRUSTED_PROXIES?.split(',');
  const app = await createHttpService({
    name: 'gateway',
    module: {
      module: GatewayModule,
      controllers: [...pageControllers],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: VISITS, useValue: visits },
      ],
    },
    problems: {},
    identify: reader.identify,
    logger,
    readiness: serviceReadiness(services),
    ...(proxies && { trustProxy: proxies }),
  });

  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  addOwnRequestId(fastify);
  addSecurityHeaders(fastify, origin);
  keepInside(fastify);
  closeUnusedConnections(fastify);
  addPageGuard(fastify, reader, origin);
  addPages(fastify, visits);
  const live = await startLive({
    discussion: services.discussion,
    sessions,
    reader,
    limits,
    ...following,
    configuration,
    clock,
  });
  addDocumentRoutes(fastify, { directory, origin, cookieName: cookie.name });
  fastify.register((scope, _options, done) => {
    acceptJsonBytes(scope);
    live.addRoute(scope);
    addOwnDataRoute(scope, { door, reader });
    addApiRoute(scope, { door, reader, cookie, effects, origin });
    done();
  });
  const members = await follow(
    following,
    'members',
    ['identity.sessions', 'identity.members'],
    whenMemberChanged(sessions),
  );

  // Requests that wait or stream would keep the server from closing.
  fastify.addHook('preClose', (done) => {
    credentials.stop();
    live.endStreams();
    done();
  });
  await app.init();

  return {
    app,
    async stop() {
      directory.stop();
      await Promise.all([members.stop(), live.stop()]);
      await app.close();
    },
  };
};
