import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '@folkmoot/service';
import type { SessionToken } from '../sessions/session-token.js';

export const isSafe = (method: string): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Refuses a change that another site made a browser ask for. A bearer is exempt: no other site can set it. Whoever sends
 * neither cookie nor a browser's headers is no browser and acts for themselves.
 */
export const refuseForeignOrigin = (
  headers: IncomingHttpHeaders,
  token: SessionToken | undefined,
  origin: string,
): void => {
  if (token?.from === 'bearer') return;
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  if (headers.origin === origin && site === undefined) return;
  if (site === undefined && headers.origin === undefined && !token) return;
  throw problem('origin-refused');
};
