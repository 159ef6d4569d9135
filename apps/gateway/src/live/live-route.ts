import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Position } from '@folkmoot/kernel';
import { idRule, problem } from '@folkmoot/service';
import { headersToClient } from '../door/passed-headers.js';
import type { RequestLimits } from '../limits/request-limits.js';
import { sayWhen } from '../limits/too-many-requests.js';
import type { ServiceAnswer } from '../service-client/service-client.js';
import type { ReadSession } from '../sessions/current-session.js';
import type { AskDiscussion } from './ask-discussion.js';
import { openEventStream } from './event-stream.js';
import type { Hub } from './hub.js';
import type { LiveReaders } from './live-readers.js';
import { type NewsCount, withArrivals } from './news-count.js';
import type { TakePlace } from './stream-places.js';

export interface LiveRouteOptions {
  readonly hub: Hub;
  readonly ask: AskDiscussion;
  readonly readers: LiveReaders;
  readonly takePlace: TakePlace;
  readonly reader: ReadSession;
  readonly limits: RequestLimits;
}

const PATH = '/api/discussions/:discussionId/live';

/** Server-sent events: how many comments and replies there are since the position that the reader has seen. */
export const addLiveRoute = (scope: FastifyInstance, options: LiveRouteOptions): void => {
  scope.get(PATH, { exposeHeadRoute: false }, (request, reply) =>
    open(request, reply, options).catch(sayWhen(reply)),
  );
  scope.route({
    method: ['DELETE', 'HEAD', 'PATCH', 'POST', 'PUT'],
    url: PATH,
    handler(_request, reply) {
      reply.header('allow', 'GET');
      throw problem('method-not-allowed');
    },
  });
};

const open = async (
  request: FastifyRequest,
  reply: FastifyReply,
  options: LiveRouteOptions,
): Promise<FastifyReply | undefined> => {
  const { ask, limits, reader } = options;
  const discussionId = discussionIdOf(request);
  const after = afterOf(request);
  const session = await reader.current(request);
  limits.count(true, request.ip, session);
  const free = options.takePlace(request.ip);
  const arrivals = collecting(options.hub, discussionId);
  try {
    const counted =
      (await ask.refusal(discussionId, session, after)) ?? (await ask.news(discussionId, after, session));
    if ('status' in counted) {
      arrivals.stop();
      free();
      return await passOn(counted, reply);
    }
    const stream = openEventStream(reply, () => {
      arrivals.stop();
      leave();
      free();
    });
    const leave = options.readers.add({
      discussionId,
      token: reader.token(request)?.value,
      memberId: session?.memberId,
      stream,
    });
    stream.start(counted.position);
    if (counted.count > 0) stream.news(counted);
    let told: NewsCount = counted;
    arrivals.tell((positions) => {
      const next = withArrivals(counted, told, positions);
      if (next.count > told.count) stream.news(next);
      told = next;
    });
    return undefined;
  } catch (error) {
    arrivals.stop();
    free();
    throw error;
  }
};

/** Listens from now on and hands over when somebody can be told: nothing is missed while the services are asked. */
const collecting = (hub: Hub, discussionId: string) => {
  let early: Position[] = [];
  let tell: ((positions: readonly Position[]) => void) | undefined;
  const stop = hub.listen(discussionId, (positions) => {
    if (tell) tell(positions);
    else early.push(...positions);
  });
  return {
    stop,
    tell(listener: (positions: readonly Position[]) => void) {
      tell = listener;
      listener(early);
      early = [];
    },
  };
};

const discussionIdOf = (request: FastifyRequest): string => {
  const { discussionId } = request.params as { discussionId: string };
  if (idRule.check(discussionId)) return discussionId;
  throw problem('id-invalid', { errors: [{ field: 'discussionId', message: `must be ${idRule.words}` }] });
};

/** A browser that comes back says by itself what it has seen; the query says it for the first time. */
const afterOf = (request: FastifyRequest): string | undefined => {
  const last = request.headers['last-event-id'];
  const given = last ?? (request.query as Record<string, unknown>)['after'];
  if (given === undefined || given === '') return undefined;
  // The service says whether it is a position.
  if (typeof given !== 'string') throw problem('position-invalid');
  return given;
};

const passOn = ({ status, headers, body }: ServiceAnswer, reply: FastifyReply): FastifyReply =>
  reply.code(status).headers(headersToClient(headers)).send(body);
