import type { FastifyInstance } from 'fastify';
import { commentPosted } from '@folkmoot/contracts';
import { type Clock, problem } from '@folkmoot/service';
import type { Logger } from 'pino';
import type { GatewayConfiguration } from '../configuration.js';
import type { RequestLimits } from '../limits/request-limits.js';
import { follow, type Following } from '../messages.js';
import type { ServiceClient } from '../service-client/service-client.js';
import type { ReadSession } from '../sessions/current-session.js';
import type { Sessions } from '../sessions/sessions.js';
import { askDiscussion } from './ask-discussion.js';
import { liveHub } from './hub.js';
import { liveReaders } from './live-readers.js';
import { addLiveRoute } from './live-route.js';
import { streamPlaces } from './stream-places.js';

export interface LiveOptions extends Following {
  readonly discussion: ServiceClient;
  readonly sessions: Sessions;
  readonly reader: ReadSession;
  readonly limits: RequestLimits;
  readonly configuration: GatewayConfiguration;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface Live {
  addRoute(scope: FastifyInstance): void;
  /** No more of them; those that are open end. */
  endStreams(): void;
  stop(): Promise<void>;
}

/** The number of new comments, told to whoever looks at a discussion. One consumer a process feeds all streams. */
export const startLive = async (options: LiveOptions): Promise<Live> => {
  const { discussion, sessions, configuration, clock } = options;
  const hub = liveHub();
  const ask = askDiscussion(discussion, clock);
  const readers = liveReaders(sessions, ask);
  const takePlace = streamPlaces({
    perAddress: configuration.FOLKMOOT_STREAMS_PER_ADDRESS,
    inAll: configuration.FOLKMOOT_STREAMS,
  });
  let ending = false;
  const consumer = await follow(options, 'live', ['discussion.comments'], (envelope) => {
    if (commentPosted.is(envelope)) hub.announce(envelope.data.discussionId, envelope.id, envelope.position);
  });

  return {
    addRoute(scope) {
      addLiveRoute(scope, {
        ...options,
        hub,
        ask,
        readers,
        takePlace(address) {
          if (ending) throw problem('unavailable');
          return takePlace(address);
        },
      });
    },
    endStreams() {
      ending = true;
      readers.endAll();
    },
    async stop() {
      await consumer.stop();
      hub.stop();
    },
  };
};
