import {
  type AccessRule,
  ASSERTION_HEADER,
  type Caller,
  holdsAnywhere,
  problem,
  REQUEST_ID_HEADER,
} from '@folkmoot/service';
import type { CredentialLimits } from '../limits/credential-limits.js';
import type { RequestLimits } from '../limits/request-limits.js';
import type { PublicRoute } from '../routes/route-table.js';
import type { ServiceDirectory, Services } from '../routes/service-directory.js';
import type { ServiceAnswer, ServiceRequest, StreamedAnswer } from '../service-client/service-client.js';
import type { Session } from '../sessions/session.js';
import { ownWrites } from './own-writes.js';
import { isSafe } from './same-origin.js';

export interface DoorRequest {
  readonly method: string;
  /** As at the service, without `/api`: `/discussions/…`. */
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** Only those that a service may see. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly session: Session | undefined;
  readonly address: string;
  readonly requestId: string;
}

/**
 * The one way to the services' public routes, for `/api` and for pages alike: what a page can do, the API can do, under
 * the same access rules and limits. Throws a problem where a request does not get through; a service's refusal is an answer.
 */
export interface Door {
  /** The route, or the problem `route-unknown`, `method-not-allowed` or `unavailable`. */
  find(method: string, path: string): PublicRoute;
  allowed(path: string): readonly string[];
  through(route: PublicRoute, request: DoorRequest): Promise<ServiceAnswer>;
  /** For a read whose route says that its answers may be long. */
  stream(route: PublicRoute, request: DoorRequest): Promise<StreamedAnswer>;
  /** {@link find} and {@link through} in one. */
  pass(request: DoorRequest): Promise<ServiceAnswer>;
}

export interface DoorOptions {
  readonly services: Services;
  readonly directory: Pick<ServiceDirectory, 'current'>;
  readonly limits: RequestLimits;
  readonly credentials: CredentialLimits;
}

export const openDoor = ({ services, directory, limits, credentials }: DoorOptions): Door => {
  const writes = ownWrites();

  const find: Door['find'] = (method, path) => {
    const { table, complete } = directory.current();
    const route = table.find(method, path);
    if (route) return route;
    if (table.allowed(path).length > 0) throw problem('method-not-allowed');
    throw problem(complete ? 'route-unknown' : 'unavailable');
  };

  const serviceOf = (route: PublicRoute) => services[route.service] as Services[string];

  const forService = (route: PublicRoute, request: DoorRequest): ServiceRequest => {
    const { session, requestId, body } = request;
    return {
      method: route.method,
      path: request.path + request.query,
      headers: {
        ...request.headers,
        [REQUEST_ID_HEADER]: requestId,
        ...(session && { [ASSERTION_HEADER]: session.assertion }),
      },
      ...(body && { body }),
    };
  };

  const send = (route: PublicRoute, request: DoorRequest): Promise<ServiceAnswer> =>
    serviceOf(route).request(forService(route, request));

  const asOfOwnWrites = (route: PublicRoute, request: DoorRequest, session: Session): DoorRequest => {
    const position = writes.before(route, session.sessionId);
    if (position === undefined || request.headers['folkmoot-position'] !== undefined) return request;
    if (request.query.includes('position=')) return request;
    return { ...request, headers: { ...request.headers, 'folkmoot-position': position } };
  };

  const through: Door['through'] = (route, request) => {
    const { session, address, body } = request;
    admit(route.access, session);
    const isRead = isSafe(route.method);
    limits.count(isRead, address, session);
    if (isRead) return send(route, session ? asOfOwnWrites(route, request, session) : request);
    return credentials.guard({ route, address, memberId: session?.memberId, body }, async () => {
      const answer = await send(route, request);
      if (session) writes.note(route, session.sessionId, answer);
      return answer;
    });
  };

  return {
    find,
    allowed: (path) => directory.current().table.allowed(path),
    through,
    async stream(route, request) {
      const { session, address } = request;
      admit(route.access, session);
      limits.count(true, address, session);
      const asked = session ? asOfOwnWrites(route, request, session) : request;
      return serviceOf(route).stream(forService(route, asked));
    },
    async pass(request) {
      return through(find(request.method, request.path), request);
    },
  };
};

/** The service decides too; here a stranger is turned away without costing it anything. */
const admit = (rule: AccessRule, caller: Caller | undefined): void => {
  if (rule === 'anyone') return;
  if (!caller) throw problem('not-logged-in');
  if (rule !== 'member' && !holdsAnywhere(caller, rule.roles)) {
    throw problem('role-required', { details: { roles: rule.roles } });
  }
};
