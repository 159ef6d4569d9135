import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { RejectionCatalogue } from '@folkmoot/kernel';
import { AccessGuard, type Identify } from './access-guard.js';
import { assertedBy, type AssertionVerifier } from './assertion.js';
import { BodyValidation } from './body-validation.js';
import { useBodyParsers } from './body-parser.js';
import { type Clock, CLOCK } from './clock.js';
import type { ReadinessCheck } from './health.js';
import { nestLogger } from './logging.js';
import { requestMetrics } from './metrics.js';
import { connectTransport } from './microservice.js';
import { openApiDocument } from './openapi.js';
import { answerWithProblem, ProblemFilter } from './problem-filter.js';
import { problem } from './problems.js';
import { addRequestHooks } from './request-hooks.js';
import { requestIdOf } from './request-id.js';
import { addServiceRoutes } from './service-routes.js';

export interface HttpServiceOptions {
  /** The context: `discussion`. The middle of its problems' types. */
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** What the context's rules reject; problems that handlers document are looked up in it. */
  readonly problems: RejectionCatalogue;
  /** Whose assertions count. Without it (and without `identify`) every request is a visitor's. */
  readonly assertionKeys?: AssertionVerifier;
  /** Another way to know who asks: the gateway's sessions. Takes the place of `assertionKeys`. */
  readonly identify?: Identify;
  readonly logger: Logger;
  readonly readiness?: readonly ReadinessCheck[];
  /** Bytes; 256 KiB unless told. */
  readonly bodyLimit?: number;
  /** The exact proxies (addresses or networks) whose forwarding headers count; none unless told. */
  readonly trustProxy?: string | readonly string[];
  /** Through which `@EventPattern` handlers get their messages; started by `app.startAllMicroservices()` after listening. */
  readonly microservice?: CustomTransportStrategy;
  /** Accepts HTML forms beside JSON, under the same checks. */
  readonly forms?: boolean;
  /** Where the service's own figures go too; one of its own unless told. */
  readonly metrics?: Registry;
}

const BODY_LIMIT = 256 * 1024;

/** Milliseconds for a whole request to arrive. */
const REQUEST_TIMEOUT = 30_000;

/**
 * A service's HTTP side: made, not initialised and not listening, so that plug-ins can still be registered. Call
 * `listen()`, or `init()` to use it through `inject()` alone. Nothing in it is shared with other services of the process,
 * except that Nest has one logger for its own lines.
 */
export const createHttpService = async (options: HttpServiceOptions): Promise<NestFastifyApplication> => {
  const { name, logger, problems } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    trustProxy: options.trustProxy === undefined ? false : [options.trustProxy].flat(),
    genReqId: requestIdOf,
    requestIdHeader: false,
    logger: false,
    skipMiddie: true,
    frameworkErrors: (_error: unknown, request: unknown, reply: unknown) =>
      answerWithProblem(
        problem('request-invalid'),
        name,
        logger,
        request as FastifyRequest,
        reply as FastifyReply,
      ),
  });
  const app = await NestFactory.create<NestFastifyApplication>(options.module, adapter, {
    logger: nestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(name, logger));
  app.useGlobalGuards(new AccessGuard(options.identify ?? assertedBy(options.assertionKeys)));
  app.useGlobalPipes(new BodyValidation());
  if (options.microservice) await connectTransport(app, options.microservice);

  const fastify = adapter.getInstance<FastifyInstance>();
  const metrics = options.metrics ?? new Registry();
  fastify.decorate('clock', clockOf(app));
  fastify.decorateRequest('caller', undefined);
  useBodyParsers(fastify, { forms: options.forms ?? false });
  addRequestHooks(fastify, logger, requestMetrics(metrics));
  addServiceRoutes(fastify, {
    readiness: options.readiness ?? [],
    metrics,
    logger,
    openApi: () => openApiDocument(app, name, problems),
  });
  return app;
};

/** Looked up by hand: `app.get` would log an error where there is none. */
const clockOf = (app: NestFastifyApplication): Clock => {
  for (const module of app.get(ModulesContainer).values()) {
    const provider = module.providers.get(CLOCK);
    if (provider) return provider.instance as Clock;
  }
  return Date.now;
};
