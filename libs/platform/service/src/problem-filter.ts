import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { problemOf } from './problem-of.js';
import { PROBLEM_MEDIA_TYPE } from './problems.js';

/** Turns every error of a request into a problem; what is our fault is logged with the request's id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly context: string,
    private readonly logger: Logger,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerWithProblem(error, this.context, this.logger, http.getRequest(), http.getResponse());
  }
}

export const answerWithProblem = (
  error: unknown,
  context: string,
  logger: Logger,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  const details = problemOf(error, context, request.id);
  if (details.status >= 500 && !isCutOff(request))
    logger.error({ requestId: request.id, err: error }, 'request failed');
  if (reply.sent || reply.raw.headersSent) return;
  // As bytes, or Fastify would add a charset, which this media type does not have.
  void reply
    .code(details.status)
    .type(PROBLEM_MEDIA_TYPE)
    .send(Buffer.from(JSON.stringify(details)));
};

/** The client went away before it had sent everything: nobody's fault here, and anybody could fill the log with it. */
const isCutOff = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;
