import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ObserveRequest } from './metrics.js';
import { positionIn, POSITION_HEADER } from './read-position.js';
import { REQUEST_ID_HEADER } from './request-id.js';

/** Stands for the address where no route matched: addresses are for neither logs nor labels. */
const NO_ROUTE = '(none)';

/** One log line and one observation a request; the headers that answers carry. */
export const addRequestHooks = (fastify: FastifyInstance, logger: Logger, observe: ObserveRequest): void => {
  const logs = logger.isLevelEnabled('info');

  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    done();
  });

  fastify.addHook('preSerialization', (request, reply, payload, done) => {
    if (request.method !== 'GET' && reply.statusCode < 300) {
      const position = positionIn(payload);
      if (position !== undefined) reply.header(POSITION_HEADER, position);
    }
    done(null, payload);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? NO_ROUTE;
    const ms = reply.elapsedTime;
    observe(request.method, route, reply.statusCode, ms / 1_000);
    if (logs) {
      logger.info(
        {
          requestId: request.id,
          method: request.method,
          route,
          status: reply.statusCode,
          ms: Math.round(ms * 10) / 10,
        },
        'request',
      );
    }
    done();
  });
};
