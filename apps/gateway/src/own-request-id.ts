import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER } from '@folkmoot/service';

/** Request ids become correlation ids of events, so at the public door they are ours and never the client's. */
export const addOwnRequestId = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.headers[REQUEST_ID_HEADER] !== undefined) {
      request.id = randomUUID();
      reply.header(REQUEST_ID_HEADER, request.id);
    }
    done();
  });
};
