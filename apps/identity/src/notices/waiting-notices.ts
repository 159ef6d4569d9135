import type { Envelope } from '@folkmoot/contracts';
import type { CollectionSpec, Document, Documents } from '@folkmoot/documents';
import type { Position } from '@folkmoot/kernel';

interface WaitingNotice extends Document {
  readonly kind: 'notice';
  /** As it came: what is personal in it is encrypted. */
  readonly message: Envelope;
}

const COLLECTION: CollectionSpec = {
  name: 'waiting-notices.v1',
  indexes: [{ fields: ['kind', 'position'] }],
};

const AT_ONCE = 100;

/** Messages of which a member could not be told yet. */
export const openWaitingNotices = async (documents: Documents) => {
  const waiting = await documents.collection<WaitingNotice>(COLLECTION);
  return {
    /** The oldest first. */
    some: (limit = AT_ONCE): Promise<readonly WaitingNotice[]> =>
      waiting.page({
        where: { kind: 'notice' },
        sort: [{ field: 'position', direction: 'ascending' }],
        limit,
      }),
    add: (message: Envelope): Promise<void> =>
      waiting.write([{ put: { id: message.id, position: message.position, kind: 'notice', message } }]),
    remove: ({ id, position }: Envelope): Promise<void> =>
      // `~` sorts behind every digit: the removal passes the guard.
      waiting.write([{ remove: { id, position: `${position}~` as Position } }]),
  };
};
