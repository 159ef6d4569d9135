import type { FastifyRequest } from 'fastify';
import type { ExecutionContext } from '@nestjs/common';
import type { Caller } from './caller.js';
import type { Clock } from './clock.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; undefined for visitors. */
    caller: Caller | undefined;
  }
  interface FastifyInstance {
    clock: Clock;
  }
}

export const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest();

/** A header that was sent once; sent twice, Node joins it with a comma, which no header of ours allows. */
export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};
