import type { IncomingHttpHeaders } from 'node:http';
import { problem } from '@folkmoot/service';

/** What a client shows to say who it is. */
export interface SessionToken {
  readonly value: string;
  /** A browser sends a cookie by itself, whoever made it send the request; nobody can make it send a bearer. */
  readonly from: 'bearer' | 'cookie';
}

/** Anything longer, or with other characters, was never handed out and is not worth a question. */
const TOKEN = /^[\x21-\x7e]{16,256}$/;

export const isPossibleToken = (value: string): boolean => TOKEN.test(value);

/**
 * The bearer before the cookie: whoever sets a header means it. Another scheme of `Authorization` is for a proxy in
 * front. Two different cookies of the name are the problem `request-invalid`, since nobody can say whose was meant.
 */
export const sessionTokenOf = (
  headers: IncomingHttpHeaders,
  cookieName: string,
): SessionToken | undefined => {
  const { authorization, cookie } = headers;
  if (authorization !== undefined && /^bearer(?: |$)/i.test(authorization)) {
    return { value: authorization.slice('bearer '.length).trim(), from: 'bearer' };
  }
  const value = cookie === undefined ? undefined : cookieValue(cookie, cookieName);
  return value === undefined ? undefined : { value, from: 'cookie' };
};

const cookieValue = (header: string, name: string): string | undefined => {
  let found: string | undefined;
  for (let at = 0; at < header.length;) {
    const end = header.indexOf(';', at);
    const pair = header.slice(at, end < 0 ? header.length : end).trim();
    if (pair.startsWith(name) && pair[name.length] === '=') {
      const value = pair.slice(name.length + 1);
      if (found !== undefined && found !== value) throw problem('request-invalid');
      found = value;
    }
    at = end < 0 ? header.length : end + 1;
  }
  return found === '' ? undefined : found;
};
