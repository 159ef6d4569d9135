import { setImmediate as immediate } from 'node:timers/promises';
import type { EventStore } from '@folkmoot/event-store';
import type { SubjectKey } from '@folkmoot/keyring';
import type { Position } from '@folkmoot/kernel';
import type { Chained } from './block.js';
import { commitmentOf } from './commitment.js';

export interface LogStretch {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly key: SubjectKey;
  readonly prefixes: readonly string[];
  readonly after: Position;
  /** Events that are read at once. */
  readonly batch: number;
}

/**
 * The events of some streams in log order with their commitments, batch by batch up to the end; the last may be empty. Between two
 * batches it is everybody else's turn.
 */
export async function* chainOfLog({ store, key, prefixes, after, batch }: LogStretch) {
  for (let from = after, live = false; !live;) {
    const read = await store.readAll({ prefixes, after: from, limit: batch });
    yield {
      events: read.events.map((event): Chained => ({
        id: event.id,
        commitment: commitmentOf(key, event),
        position: event.position,
      })),
      position: read.position,
    };
    from = read.position;
    live = read.live;
    await immediate();
  }
}
