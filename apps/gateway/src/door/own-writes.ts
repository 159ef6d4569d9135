import { LRUCache } from 'lru-cache';
import { bounded } from '../bounded.js';
import { laterOf, type Position, START } from '@folkmoot/kernel';
import type { PublicRoute } from '../routes/route-table.js';
import type { ServiceAnswer } from '../service-client/service-client.js';

/** Sessions that have written lately. */
const REMEMBERED = 50_000;
/** Milliseconds after which every read model has long got there. */
const FOR = 60_000;

/**
 * Whoever writes sees it in what they read next, also a client that does not send `Folkmoot-Position` itself: the
 * gateway remembers how far each session has written at each service. Several gateways do not tell each other, so
 * clients that may meet another one send the header.
 */
export const ownWrites = () => {
  const written = new LRUCache<string, Position>({ ...bounded(REMEMBERED), ttl: FOR });
  const keyOf = (route: PublicRoute, sessionId: string): string => `${route.service} ${sessionId}`;
  return {
    /** What a read of this session must have seen. */
    before: (route: PublicRoute, sessionId: string): Position | undefined =>
      written.get(keyOf(route, sessionId)),
    note(route: PublicRoute, sessionId: string, { status, headers }: ServiceAnswer): void {
      const position = headers['folkmoot-position'];
      if (status >= 300 || typeof position !== 'string') return;
      const key = keyOf(route, sessionId);
      written.set(key, laterOf(written.get(key) ?? START, position as Position));
    },
  };
};
