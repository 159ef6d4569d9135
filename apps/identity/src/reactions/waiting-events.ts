import type { CollectionSpec, Document, Documents } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import { deriveId, type Position } from '@folkmoot/kernel';

interface WaitingEvent extends Document {
  readonly reaction: string;
  /** As it is stored: what is personal in it is encrypted. */
  readonly event: StoredEvent;
}

const COLLECTION: CollectionSpec = {
  name: 'waiting-events.v1',
  indexes: [{ fields: ['reaction', 'position'] }],
};

const AT_ONCE = 100;

/** Events that a reaction could not deal with yet. They are kept, so that the checkpoint can go past them. */
export const openWaitingEvents = async (documents: Documents, reaction: string) => {
  const waiting = await documents.collection<WaitingEvent>(COLLECTION);
  const idOf = (event: StoredEvent): string => deriveId(reaction, event.stream, event.id);
  return {
    /** The oldest first. */
    async some(limit = AT_ONCE): Promise<readonly StoredEvent[]> {
      const found = await waiting.page({
        where: { reaction },
        sort: [{ field: 'position', direction: 'ascending' }],
        limit,
      });
      return found.map(({ event }) => event);
    },
    add: (event: StoredEvent): Promise<void> =>
      waiting.write([{ put: { id: idOf(event), position: event.position, reaction, event } }]),
    remove: (event: StoredEvent): Promise<void> =>
      // `~` sorts behind every digit: the removal passes the guard.
      waiting.write([{ remove: { id: idOf(event), position: `${event.position}~` as Position } }]),
  };
};
