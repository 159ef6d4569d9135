import type { FastifyRequest } from 'fastify';
import { type Identify, Problem, problem } from '@folkmoot/service';
import type { Session } from './session.js';
import type { SessionCookie } from './session-cookie.js';
import { type SessionToken, sessionTokenOf } from './session-token.js';
import type { Sessions } from './sessions.js';

/** The session that a request shows; undefined if it shows none. Throws the problem `session-expired` for a dead one. */
export type CurrentSession = (request: FastifyRequest) => Session | undefined | Promise<Session | undefined>;

export interface ReadSession {
  /** What is shown, alive or not. */
  token(request: FastifyRequest): SessionToken | undefined;
  readonly current: CurrentSession;
  /** For pages: whoever shows a dead session is a visitor. */
  readonly identify: Identify;
}

/** `beforeAsking` runs when a token must be looked up at identity, and may refuse. */
export const readSession = (
  sessions: Sessions,
  cookie: SessionCookie,
  beforeAsking: (request: FastifyRequest) => void,
): ReadSession => {
  const token = ({ headers }: FastifyRequest): SessionToken | undefined =>
    sessionTokenOf(headers, cookie.name);

  const current: CurrentSession = (request) => {
    const shown = token(request);
    if (!shown) return undefined;
    const found = sessions.of(shown.value, () => beforeAsking(request));
    return found instanceof Promise ? found.then(alive) : alive(found);
  };

  return {
    token,
    current,
    async identify(request) {
      try {
        return await current(request);
      } catch (error) {
        if (error instanceof Problem && error.code === 'session-expired') return undefined;
        throw error;
      }
    },
  };
};

const alive = (session: Session | undefined): Session => {
  if (!session) throw problem('session-expired');
  return session;
};
