import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE, type ProblemDetails } from '@folkmoot/service';
import { LogInPage } from '../log-in/log-in-page.js';
import { ownPath } from '../visit/own-path.js';
import { codeOf } from '../visit/service-problem.js';
import { HTML, type Visits } from '../visit/visits.js';
import { addRetryAfter } from './problem-details.js';
import { ProblemPage } from './problem-page.js';

/**
 * Whoever asks for pages gets problems as pages too, wherever they come from: a service, a guard, the parser, an
 * address that leads nowhere. The status stays.
 */
export const addProblemPages = (fastify: FastifyInstance, visits: Visits): void => {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!isProblem(reply) || !wantsPage(request)) return done(null, payload);
    const details = JSON.parse(String(payload)) as ProblemDetails;
    addRetryAfter(reply, details);
    reply.type(HTML);
    const { logIn, problems } = visits.messages;
    if (details.status === 401 && request.method === 'GET') {
      return done(null, visits.page(request, logIn.title, <LogInPage next={ownPath(request.url)} />));
    }
    const title = problems.byCode[codeOf(details)]?.title ?? details.title;
    done(null, visits.page(request, title, <ProblemPage details={details} />));
  });
};

const isProblem = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type') ?? '').startsWith(PROBLEM_MEDIA_TYPE);

const wantsPage = ({ url, headers }: FastifyRequest): boolean =>
  !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
