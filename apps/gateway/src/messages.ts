import { type Envelope, everyContract, parseEnvelope, type TopicName } from '@folkmoot/contracts';
import type { Consumer, Messaging } from '@folkmoot/messaging';
import type { Logger } from 'pino';

const parse = parseEnvelope(everyContract);

/** What a gateway reads, under its own name: `live`, `members`. */
export interface Following {
  readonly messaging: Messaging;
  /** Tells gateways apart: each needs every message. One that comes back under its name goes on where it was. */
  readonly instance: string;
  readonly logger: Logger;
}

/**
 * Reads topics, the first time from now on. What it makes of them
 * lives in memory, so there is nothing to try again and nothing to park; an unreadable message is logged and passed over.
 */
export const follow = (
  { messaging, instance, logger }: Following,
  purpose: string,
  topics: readonly TopicName[],
  handle: (envelope: Envelope) => void,
): Promise<Consumer> =>
  messaging.consume({
    group: `gateway-${instance}-${purpose}`,
    topics,
    startAt: 'end',
    handle({ topic, offset, value }) {
      try {
        handle(parse(value));
      } catch (error) {
        logger.error({ topic, offset, err: error }, 'a message could not be read');
      }
      return Promise.resolve();
    },
    onError: (error) => logger.error({ topics, err: error }, 'reading topics failed'),
  });
