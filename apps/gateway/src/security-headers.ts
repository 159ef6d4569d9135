import type { FastifyInstance } from 'fastify';

/** Pages load from this host alone; forms go to it alone; nobody frames them. */
const PAGE_POLICY =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

const ONE_YEAR = 31_536_000;

/** On every answer, whatever gives it. A handler may set its own in place of one. */
export const addSecurityHeaders = (fastify: FastifyInstance, origin: string): void => {
  const headers = {
    'content-security-policy': PAGE_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
    ...(origin.startsWith('https:') && { 'strict-transport-security': `max-age=${ONE_YEAR}` }),
  };
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
};
