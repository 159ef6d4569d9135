import type { IncomingHttpHeaders } from 'node:http';
import type { Position } from '@folkmoot/kernel';
import { POSITION_HEADER } from '@folkmoot/service';
import type { PublicRoute } from '../routes/route-table.js';
import type { ServiceAnswer } from '../service-client/service-client.js';
import type { Session } from './session.js';
import type { SessionCookie } from './session-cookie.js';
import type { SessionToken } from './session-token.js';
import type { Sessions } from './sessions.js';

export interface Change {
  readonly route: PublicRoute;
  readonly response: ServiceAnswer;
  readonly session: Session | undefined;
  readonly token: SessionToken | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** What an answered change means for sessions here; a value for `Set-Cookie` where the browser's changes too. */
export type SessionEffects = (change: Change) => string | undefined;

export const sessionEffects =
  (sessions: Sessions, cookie: SessionCookie): SessionEffects =>
  ({ route, response, session, token, headers }) => {
    if (route.service !== 'identity' || response.status >= 300) return undefined;
    const position = response.headers[POSITION_HEADER] as Position | undefined;
    if (route.method === 'POST' && route.template === '/sessions') {
      return isOwnPage(headers) ? cookieFor(response, cookie) : undefined;
    }
    if (!session) return undefined;
    if (route.method === 'DELETE' && route.template === '/sessions/current') {
      sessions.end(session.sessionId, session.memberId, position);
      return token?.from === 'cookie' ? cookie.cleared : undefined;
    }
    if (route.method === 'POST' && route.template === '/me/erasure') {
      sessions.forget(session.memberId, position);
      return token?.from === 'cookie' ? cookie.cleared : undefined;
    }
    // Its own event comes soon; whoever changed their password or name must not wait for it.
    sessions.forget(session.memberId, position);
    return undefined;
  };

/** A page of ours that logs in by script wants the cookie; an API client wants the token alone. */
const isOwnPage = (headers: IncomingHttpHeaders): boolean => headers['sec-fetch-site'] === 'same-origin';

const cookieFor = ({ body }: ServiceAnswer, cookie: SessionCookie): string => {
  const { token, session } = JSON.parse(body.toString('utf8')) as {
    token: string;
    session: { expiresAt: string };
  };
  return cookie.holding(token, session.expiresAt);
};
