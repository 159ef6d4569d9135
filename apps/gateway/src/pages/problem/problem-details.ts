import type { FastifyReply } from 'fastify';
import { type ProblemDetails, problemOf } from '@folkmoot/service';
import { ServiceProblem } from '../visit/service-problem.js';

/** What went wrong, by whomever it was noticed: a service, or the door in front of it. */
export const detailsOf = (error: unknown, requestId: string): ProblemDetails =>
  error instanceof ServiceProblem ? error.details : problemOf(error, 'gateway', requestId);

/** Seconds to wait, of a problem that says so. */
export const retryAfterOf = ({ retryAfter }: ProblemDetails): number | undefined =>
  typeof retryAfter === 'number' ? retryAfter : undefined;

export const addRetryAfter = (reply: FastifyReply, details: ProblemDetails): void => {
  const seconds = retryAfterOf(details);
  if (seconds !== undefined) reply.header('retry-after', seconds);
};
