import { randomUUID } from 'node:crypto';
import { type Envelope, everyContract, parseEnvelope, type TopicName } from '@folkmoot/contracts';
import type { Consumer, Messaging } from '@folkmoot/messaging';
import type { Logger } from 'pino';

const parse = parseEnvelope(everyContract);

/**
 * Reads topics from now on, in a group of this process alone: every gateway needs every message. What it makes of them
 * lives in memory, so there is nothing to try again and nothing to park; an unreadable message is logged and passed over.
 */
export const follow = (
  messaging: Messaging,
  topics: readonly TopicName[],
  handle: (envelope: Envelope) => void,
  logger: Logger,
): Promise<Consumer> =>
  messaging.consume({
    group: `gateway-${randomUUID()}`,
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
