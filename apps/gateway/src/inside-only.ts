import { BlockList, isIPv6 } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { problem } from '@folkmoot/service';

/** What operators' tools ask for, and nobody else. */
const PATHS: ReadonlySet<string> = new Set(['/metrics', '/openapi.json']);

const inside = new BlockList();
inside.addSubnet('127.0.0.0', 8);
inside.addSubnet('10.0.0.0', 8);
inside.addSubnet('172.16.0.0', 12);
inside.addSubnet('192.168.0.0', 16);
inside.addAddress('::1', 'ipv6');
inside.addSubnet('fc00::', 7, 'ipv6');

/** Keeps the gateway's own figures from the public: only a private address that no proxy forwarded gets them. */
export const keepInside = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const path = request.url.split('?', 1)[0] as string;
    if (!PATHS.has(path)) return done();
    const { 'x-forwarded-for': forwardedFor, forwarded } = request.headers;
    const isInside = inside.check(request.ip, isIPv6(request.ip) ? 'ipv6' : 'ipv4');
    done(
      isInside && forwardedFor === undefined && forwarded === undefined
        ? undefined
        : problem('route-unknown'),
    );
  });
};
