import type { FastifyReply, FastifyRequest } from 'fastify';
import { POSITION_HEADER, type ProblemDetails } from '@folkmoot/service';
import type { Door } from '../../door/door.js';
import type { ServiceAnswer } from '../../service-client/service-client.js';
import { collectOwnData } from '../../own-data/collect-own-data.js';
import type { Session } from '../../sessions/session.js';
import type { SessionEffects } from '../../sessions/session-effects.js';
import type { CommandAnswer } from '../answers/command.js';
import { ServiceProblem } from './service-problem.js';

/** The API, called as the one who asks for the page: the same routes, rights and limits as for any client. */
export interface Call {
  /** Throws a `ServiceProblem` for whatever the service refuses. */
  get<Answer>(path: string, query?: string): Promise<Answer>;
  /** Everything that is held of whoever asks, as JSON. */
  ownData(): Promise<Buffer>;
  send<Answer = CommandAnswer>(method: 'POST' | 'PUT' | 'DELETE', path: string, more?: Sent): Promise<Answer>;
}

interface Sent {
  readonly body?: object;
  readonly idempotencyKey?: string;
}

export interface Caller {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly session: Session | undefined;
  /** What the answers to reads must include. */
  readonly position: string | undefined;
}

export const callThrough =
  (door: Door, effects: SessionEffects) =>
  ({ request, reply, session, position }: Caller): Call => {
    const agent = request.headers['user-agent'];
    const through = async (method: string, path: string, query: string, more: Sent, atLeast?: string) => {
      const route = door.find(method, path);
      const response = await door.through(route, {
        method,
        path,
        query,
        headers: {
          accept: 'application/json',
          ...(agent !== undefined && { 'user-agent': agent }),
          ...(atLeast !== undefined && { [POSITION_HEADER]: atLeast }),
          ...(more.body && { 'content-type': 'application/json' }),
          ...(more.idempotencyKey !== undefined && { 'idempotency-key': more.idempotencyKey }),
        },
        ...(more.body && { body: Buffer.from(JSON.stringify(more.body)) }),
        session,
        address: request.ip,
        requestId: request.id,
      });
      return { route, response };
    };

    return {
      async get<Answer>(path: string, query = '') {
        const { response } = await through('GET', path, query, {}, position);
        return answerIn(response) as Answer;
      },
      async send<Answer>(method: 'POST' | 'PUT' | 'DELETE', path: string, more: Sent = {}) {
        const { route, response } = await through(method, path, '', more);
        const cookie = effects({ route, response, session, token: OWN_COOKIE, headers: OWN_PAGE });
        if (cookie !== undefined) reply.header('set-cookie', cookie);
        return answerIn(response) as Answer;
      },
      ownData: () =>
        collectOwnData(door, {
          headers: { accept: 'application/json' },
          session,
          address: request.ip,
          requestId: request.id,
        }),
    };
  };

/** A form of ours acts on the browser's session: the guard of pages has let it through. */
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };
const OWN_COOKIE = { value: '', from: 'cookie' } as const;

const answerIn = ({ status, body }: ServiceAnswer): unknown => {
  const answer: unknown = body.length === 0 ? undefined : JSON.parse(body.toString('utf8'));
  if (status >= 400) throw new ServiceProblem(answer as ProblemDetails);
  return answer;
};
