import type { KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Identify } from './access-guard.js';
import { keyIdOf } from './assertion-keys.js';
import { type Caller, type RoleGrant, roles } from './caller.js';
import { problem } from './problems.js';
import { headerOf } from './request.js';

/** The header in which the gateway tells a service who asks. Never taken from outside. */
export const ASSERTION_HEADER = 'folkmoot-assertion';

const ISSUER = 'folkmoot-gateway';
const AUDIENCE = 'folkmoot';
const ALGORITHM = 'EdDSA';

/** Seconds that an assertion is valid; a gateway uses one again for at most half of that. */
export const ASSERTION_LIFETIME = 60;

/** Seconds by which the clocks of gateway and service may differ. */
const CLOCK_TOLERANCE = 5;

/** Most assertions kept as verified: one for each session that is active within a minute. */
const CACHED = 10_000;

export type AssertionSigner = (caller: Caller) => Promise<string>;

/** Answers at once for a token that it has verified before. Throws the problem `assertion-invalid`. */
export type AssertionVerifier = (token: string) => Caller | Promise<Caller>;

/** Signs who asks as a JWT (RFC 7519) with Ed25519 (RFC 8037). `now` in milliseconds. */
export const assertionSigner = (privateKey: KeyObject, now: () => number = Date.now): AssertionSigner => {
  const keyId = keyIdOf(privateKey);
  return async (caller) => {
    const issued = Math.floor(now() / 1_000);
    return new SignJWT({ sid: caller.sessionId, roles: caller.roles })
      .setProtectedHeader({ alg: ALGORITHM, kid: await keyId })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(caller.memberId)
      .setIssuedAt(issued)
      .setExpirationTime(issued + ASSERTION_LIFETIME)
      .sign(privateKey);
  };
};

/** Accepts what any of the keys' holders signed: two of them while a key is being changed. */
export const assertionVerifier = (
  publicKeys: readonly KeyObject[],
  now: () => number = Date.now,
): AssertionVerifier => {
  const verified = new LRUCache<string, { caller: Caller; until: number }>({ max: CACHED });
  const keys = Promise.all(publicKeys.map(async (key) => [await keyIdOf(key), key] as const)).then(
    (entries) => new Map(entries),
  );

  const verify = async (token: string): Promise<Caller> => {
    const known = await keys;
    try {
      const { payload } = await jwtVerify(token, (header) => keyOrThrow(known, header.kid), {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['sub', 'sid', 'roles', 'exp', 'iat'],
        maxTokenAge: ASSERTION_LIFETIME,
        clockTolerance: CLOCK_TOLERANCE,
        currentDate: new Date(now()),
      });
      const caller = callerOf(payload);
      verified.set(token, { caller, until: (payload.exp as number) * 1_000 });
      return caller;
    } catch {
      throw problem('assertion-invalid');
    }
  };

  return (token) => {
    const hit = verified.get(token);
    if (hit && now() < hit.until) return hit.caller;
    return verify(token);
  };
};

/** Whom the assertion header vouches for; without one, a visitor. */
export const assertedBy =
  (verifier: AssertionVerifier | undefined): Identify =>
  (request) => {
    const token = headerOf(request, ASSERTION_HEADER);
    if (token === undefined) return undefined;
    if (!verifier) throw problem('assertion-invalid');
    return verifier(token);
  };

const keyOrThrow = (keys: ReadonlyMap<string, KeyObject>, id: string | undefined): KeyObject => {
  const key = keys.get(id ?? '');
  if (!key) throw new Error('The key is not known');
  return key;
};

const callerOf = (claims: { readonly [claim: string]: unknown }): Caller => {
  const { sub, sid, roles: grants } = claims;
  if (
    typeof sub !== 'string' ||
    typeof sid !== 'string' ||
    !Array.isArray(grants) ||
    !grants.every(isGrant)
  ) {
    throw new TypeError('The claims are not those of a caller');
  }
  return { memberId: sub, sessionId: sid, roles: grants };
};

const isGrant = (value: unknown): value is RoleGrant => {
  if (typeof value !== 'object' || value === null) return false;
  const grant = value as Partial<Record<keyof RoleGrant, unknown>>;
  return (
    (roles as readonly unknown[]).includes(grant.role) &&
    isOptionalText(grant.consultationId) &&
    isOptionalText(grant.organisation)
  );
};

const isOptionalText = (value: unknown): boolean => value === undefined || typeof value === 'string';
