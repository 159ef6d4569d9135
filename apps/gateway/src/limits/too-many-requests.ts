import type { FastifyReply } from 'fastify';
import { Problem } from '@folkmoot/service';

/** Becomes the answer 429 with `Retry-After`. `wait` in milliseconds. */
export class TooManyRequests extends Problem {
  readonly retryAfter: number;
  constructor(wait: number) {
    const retryAfter = Math.max(1, Math.ceil(wait / 1_000));
    super('too-many-requests', { details: { retryAfter } });
    this.retryAfter = retryAfter;
  }
}

/** Throws if there is something to wait for. */
export const refuseUntil = (wait: number): void => {
  if (wait > 0) throw new TooManyRequests(wait);
};

/** For `catch`: tells the client how long to wait, and throws on. */
export const sayWhen =
  (reply: FastifyReply) =>
  (error: unknown): never => {
    if (error instanceof TooManyRequests) reply.header('retry-after', error.retryAfter);
    throw error;
  };
