import type { Position } from '@folkmoot/kernel';
import {
  ASSERTION_HEADER,
  type AssertionSigner,
  type Caller,
  type Clock,
  GATEWAY,
  POSITION_HEADER,
  problem,
} from '@folkmoot/service';
import type { Logger } from 'pino';
import type { ServiceClient } from '../service-client/service-client.js';

/** What identity says of a live session. */
export interface ResolvedSession extends Caller {
  readonly displayName: string;
  readonly expiresAt: string;
}

/** Asks identity; undefined if the token is nobody's, or no longer. `atLeast`: what identity must have seen to answer. */
export type ResolveSession = (
  token: string,
  atLeast: Position | undefined,
) => Promise<ResolvedSession | undefined>;

/** Milliseconds for which the gateway uses its own assertion again. */
const REUSE = 30_000;

export const resolvingAt = (
  identity: ServiceClient,
  sign: AssertionSigner,
  clock: Clock,
  logger: Logger,
): ResolveSession => {
  let own: { assertion: Promise<string>; until: number } | undefined;
  const assertion = (): Promise<string> => {
    const now = clock();
    if (!own || now >= own.until) own = { assertion: sign(GATEWAY), until: now + REUSE };
    return own.assertion;
  };

  return async (token, atLeast) => {
    const answer = await identity.request({
      method: 'POST',
      path: '/internal/sessions/resolve',
      headers: {
        'content-type': 'application/json',
        [ASSERTION_HEADER]: await assertion(),
        ...(atLeast && { [POSITION_HEADER]: atLeast }),
      },
      body: Buffer.from(JSON.stringify({ token })),
    });
    if (answer.status === 404) return undefined;
    if (answer.status >= 300) {
      logger.error({ status: answer.status }, 'identity did not say whose session it is');
      throw problem('unavailable');
    }
    return JSON.parse(answer.body.toString('utf8')) as ResolvedSession;
  };
};
