import { createHmac, randomBytes } from 'node:crypto';
import { MINUTE } from '@folkmoot/kernel';
import type { Clock } from '@folkmoot/service';
import type { PublicRoute } from '../routes/route-table.js';
import type { ServiceAnswer } from '../service-client/service-client.js';
import { clientOf } from './client-address.js';
import { isCredentialRoute, isLogIn } from './credential-routes.js';
import { logInDelay } from './log-in-delay.js';
import { rateLimit } from './rate-limit.js';
import { refuseUntil } from './too-many-requests.js';

export interface CredentialAttempt {
  readonly route: PublicRoute;
  readonly address: string;
  /** The member, where the request is one's own. */
  readonly memberId: string | undefined;
  readonly body: Buffer | undefined;
}

/** Lets an attempt through, counted by address and by account, or throws `too-many-requests`. */
export interface CredentialLimits {
  guard(attempt: CredentialAttempt, send: () => Promise<ServiceAnswer>): Promise<ServiceAnswer>;
  stop(): void;
}

const WINDOW = 15 * MINUTE;

export const credentialLimits = (attempts: number, clock: Clock): CredentialLimits => {
  const byAddress = rateLimit({ limit: attempts, window: WINDOW, clock });
  const byAccount = rateLimit({ limit: attempts, window: WINDOW, clock });
  const delays = logInDelay({ free: attempts, clock });
  // Of this process alone: what is kept in memory says nobody's address.
  const secret = randomBytes(32);

  const accountOf = ({ memberId, body }: CredentialAttempt): string | undefined => {
    const account = memberId ?? emailIn(body);
    return account && createHmac('sha256', secret).update(account).digest('base64');
  };

  const logIn = async (
    client: string,
    account: string | undefined,
    send: () => Promise<ServiceAnswer>,
  ): Promise<ServiceAnswer> => {
    if (account) await delays.wait(account);
    const answer = await send();
    if (answer.status < 400) {
      // Twenty people in one library log in rightly from one address.
      byAddress.giveBack(client);
      if (account) delays.succeeded(account);
    } else if (account && answer.status < 500) {
      delays.failed(account);
    }
    return answer;
  };

  return {
    async guard(attempt, send) {
      const { method, template } = attempt.route;
      if (!isCredentialRoute(method, template)) return send();
      const client = clientOf(attempt.address);
      refuseUntil(byAddress.take(client));
      const account = accountOf(attempt);
      if (isLogIn(method, template)) return logIn(client, account, send);
      if (account) refuseUntil(byAccount.take(account));
      return send();
    },
    stop: delays.stop,
  };
};

/** The e-mail address that the service will read from the body, if it is one. */
const emailIn = (body: Buffer | undefined): string | undefined => {
  try {
    const value: unknown = body && JSON.parse(body.toString('utf8'));
    const email = typeof value === 'object' && value !== null && 'email' in value ? value.email : undefined;
    return typeof email === 'string' ? email.trim().toLowerCase() : undefined;
  } catch {
    return undefined;
  }
};
