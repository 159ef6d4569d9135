import type { FastifyInstance } from 'fastify';
import type { ReadSession } from '../sessions/current-session.js';
import { isSafe, refuseForeignOrigin } from './same-origin.js';

/** Forms of pages are guarded here, once, so that no page can forget it. (`/api` has its own way.) */
export const addPageGuard = (fastify: FastifyInstance, reader: ReadSession, origin: string): void => {
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (!isSafe(request.method) && !request.url.startsWith('/api/')) {
      refuseForeignOrigin(request.headers, reader.token(request), origin);
    }
    done();
  });
};
