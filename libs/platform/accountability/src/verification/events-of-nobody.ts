import { setImmediate as immediate } from 'node:timers/promises';
import type { EventBatch, EventStore, StoredEvent } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';

/** Events that are in no context's chain. */
export interface EventsOfNobody {
  readonly first: Pick<StoredEvent, 'id' | 'stream' | 'position'>;
  readonly count: number;
}

const BATCH = 1_000;

/** Looks for streams that no service knows: nobody reads them, and nobody would notice if they were changed. */
export const eventsOfNobody = async (
  store: Pick<EventStore, 'readAll'>,
  prefixes: readonly string[],
  onProgress: (position: Position) => void,
): Promise<EventsOfNobody | undefined> => {
  let first: EventsOfNobody['first'] | undefined;
  let count = 0;
  for (let after = START, live = false; !live;) {
    const read = await readOrStop(store, after);
    if (!read) break;
    for (const { id, stream, position } of read.events) {
      if (prefixes.some((prefix) => stream.startsWith(prefix))) continue;
      first ??= { id, stream, position };
      count += 1;
    }
    after = read.position;
    live = read.live;
    onProgress(after);
    await immediate();
  }
  return first && { first, count };
};

/** Undefined where an event cannot be read: its own context says so. */
const readOrStop = async (
  store: Pick<EventStore, 'readAll'>,
  after: Position,
): Promise<EventBatch | undefined> => {
  try {
    return await store.readAll({ prefixes: [''], after, limit: BATCH });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
