import type { EventStore } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';

/** Where the log can be read no further. */
export class UnreadableLog extends Error {
  override readonly name = 'UnreadableLog';
  constructor(
    readonly after: Position,
    cause: unknown,
  ) {
    super(`the event after ${after === START ? 'the beginning' : `position ${Number(after)}`} is not JSON`, {
      cause,
    });
  }
}

/** One by one, to the last event that can be read. */
export const lastReadable = async (
  store: Pick<EventStore, 'readAll'>,
  prefixes: readonly string[],
  from: Position,
): Promise<UnreadableLog> => {
  for (let after = from; ;) {
    try {
      after = (await store.readAll({ prefixes, after, limit: 1 })).position;
    } catch (error) {
      return new UnreadableLog(after, error);
    }
  }
};
