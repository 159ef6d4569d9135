import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem, problem } from '@folkmoot/service';
import { sayWhen } from '../limits/too-many-requests.js';
import type { PublicRoute } from '../routes/route-table.js';
import type { ReadSession } from '../sessions/current-session.js';
import type { Session } from '../sessions/session.js';
import type { StreamedAnswer } from '../service-client/service-client.js';
import type { SessionCookie } from '../sessions/session-cookie.js';
import type { SessionEffects } from '../sessions/session-effects.js';
import type { Door, DoorRequest } from './door.js';
import { headersToClient, headersToService } from './passed-headers.js';
import { isSafe, refuseForeignOrigin } from './same-origin.js';

export interface ApiRouteOptions {
  readonly door: Door;
  readonly reader: ReadSession;
  readonly cookie: SessionCookie;
  readonly effects: SessionEffects;
  readonly origin: string;
}

const PREFIX = '/api';

/**
 * Everything below `/api` that the gateway does not answer itself. One route of Fastify's own: Nest's router, guards and
 * pipes would cost each request as much as the whole way to the service, and have nothing to do here, since the rules are
 * the services' and the bodies pass unread.
 */
export const addApiRoute = (fastify: FastifyInstance, options: ApiRouteOptions): void => {
  const { door, reader, cookie, effects, origin } = options;

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { path, query } = split(request.raw.url as string);
    const { method } = request;
    if (method === 'OPTIONS') return answerOptions(door, path, reply);
    const route = findOr405(door, method === 'HEAD' ? 'GET' : method, path, reply);
    const token = reader.token(request);
    if (!isSafe(method)) refuseForeignOrigin(request.headers, token, origin);
    const session = token && (await sessionFor(route, request, options));
    const body = request.body as Buffer | undefined;
    const passed: DoorRequest = {
      method: route.method,
      path,
      query,
      headers: headersToService(request.headers),
      ...(body && { body }),
      session,
      address: request.ip,
      requestId: request.id,
    };
    if (route.streamed) return sendStream(await door.stream(route, passed), method, reply);
    const response = await door.through(route, passed);
    if (!isSafe(method)) {
      const change = effects({ route, response, session, headers: request.headers, token });
      if (change) reply.header('set-cookie', change);
    }
    reply.code(response.status).headers(headersToClient(response.headers));
    if (method === 'HEAD') return reply.header('content-length', response.body.length).send();
    return response.body.length > 0 ? reply.send(response.body) : reply.send();
  };

  fastify.all(`${PREFIX}/*`, { exposeHeadRoute: false }, (request, reply) =>
    answer(request, reply).catch((error: unknown) => {
      // A browser would show its dead session again with every request.
      if (isExpired(error) && reader.token(request)?.from === 'cookie') {
        reply.header('set-cookie', cookie.cleared);
      }
      return sayWhen(reply)(error);
    }),
  );
};

const sendStream = (
  { status, headers, body }: StreamedAnswer,
  method: string,
  reply: FastifyReply,
): FastifyReply => {
  reply.code(status).headers(headersToClient(headers));
  if (method !== 'HEAD') return reply.send(body);
  body.destroy();
  return reply.send();
};

const isExpired = (error: unknown): boolean => error instanceof Problem && error.code === 'session-expired';

const split = (url: string): { path: string; query: string } => {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  // An encoded prefix (`/%61pi`) has matched the route too, but is nobody's address.
  if (!path.startsWith(`${PREFIX}/`)) throw problem('route-unknown');
  return { path: path.slice(PREFIX.length), query: at < 0 ? '' : url.slice(at) };
};

/** Where anybody may act (log in, join, reset), a dead session is no obstacle; to read with one is. */
const sessionFor = async (
  route: PublicRoute,
  request: FastifyRequest,
  { reader }: ApiRouteOptions,
): Promise<Session | undefined> => {
  try {
    return await reader.current(request);
  } catch (error) {
    if (isExpired(error) && route.access === 'anyone' && !isSafe(route.method)) return undefined;
    throw error;
  }
};

const findOr405 = (door: Door, method: string, path: string, reply: FastifyReply): PublicRoute => {
  try {
    return door.find(method, path);
  } catch (error) {
    if (error instanceof Problem && error.code === 'method-not-allowed') {
      reply.header('allow', allowOf(door.allowed(path)));
    }
    throw error;
  }
};

/** There is nothing here for scripts of other sites, so the answer names methods and no origin. */
const answerOptions = (door: Door, path: string, reply: FastifyReply): FastifyReply => {
  const allowed = door.allowed(path);
  if (allowed.length === 0) throw problem('route-unknown');
  return reply.code(204).header('allow', allowOf(allowed)).send();
};

const allowOf = (methods: readonly string[]): string =>
  [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
