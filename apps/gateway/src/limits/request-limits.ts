import { MINUTE } from '@folkmoot/kernel';
import type { Caller, Clock } from '@folkmoot/service';
import type { GatewayConfiguration } from '../configuration.js';
import { clientOf } from './client-address.js';
import { rateLimit } from './rate-limit.js';
import { refuseUntil } from './too-many-requests.js';

/** How much one may ask for. Each throws the problem `too-many-requests`. */
export interface RequestLimits {
  count(isRead: boolean, address: string, caller: Caller | undefined): void;
  /** Before identity is asked about a token that it may never have handed out. */
  beforeAsking(address: string): void;
}

export const requestLimits = (configuration: GatewayConfiguration, clock: Clock): RequestLimits => {
  const perMinute = (limit: number) => rateLimit({ limit, window: MINUTE, clock });
  const visitorReads = perMinute(configuration.FOLKMOOT_VISITOR_READS_PER_MINUTE);
  const reads = perMinute(configuration.FOLKMOOT_READS_PER_MINUTE);
  const writes = perMinute(configuration.FOLKMOOT_WRITES_PER_MINUTE);
  const lookups = perMinute(configuration.FOLKMOOT_VISITOR_READS_PER_MINUTE);
  return {
    count(isRead, address, caller) {
      if (!isRead) refuseUntil(writes.take(caller?.memberId ?? clientOf(address)));
      else if (caller) refuseUntil(reads.take(caller.memberId));
      else refuseUntil(visitorReads.take(clientOf(address)));
    },
    beforeAsking: (address) => refuseUntil(lookups.take(clientOf(address))),
  };
};
