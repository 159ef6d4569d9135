import type { CollectionSpec, Document, Documents, Sort } from '@folkmoot/documents';
import { deriveId, type Instant, instantOf, positionOf } from '@folkmoot/kernel';
import type { Message } from './messaging.js';

/** One key of one topic, as one group sees it: what is parked together and goes on together. */
export interface ParkedKey {
  readonly group: string;
  readonly topic: string;
  readonly key: string;
}

export interface ParkedMessage extends Document, ParkedKey {
  readonly offset: string;
  /** The offset, padded, so that the messages of a key sort as text. */
  readonly order: string;
  /** Just what the topic holds. */
  readonly value: string;
  /** Name, code and place of the last error; undefined for a message that waits behind an earlier one. */
  readonly error?: string;
  readonly attempts: number;
  readonly parkedAt: Instant;
}

const COLLECTION: CollectionSpec = {
  name: 'parked-messages.v1',
  indexes: [
    { fields: ['group', 'topic', 'key', 'order'] },
    { fields: ['group', 'parkedAt', 'order'] },
    { fields: ['parkedAt', 'order'] },
  ],
};

const ascending = (...fields: readonly string[]): Sort[] =>
  fields.map((field) => ({ field, direction: 'ascending' }));

/** Sorts behind every padded offset and every id. */
const LAST = '~';

const placeOf = ({ id, parkedAt, order }: Pick<ParkedMessage, 'id' | 'parkedAt' | 'order'>) => ({
  id,
  parkedAt,
  order,
});

const keyOnly = ({ group, topic, key }: ParkedKey) => ({ group, topic, key });

/**
 * The messages that wait for somebody to look at them. They are no read model: the documents they are kept in must be
 * as durable as the log (`durability: 'full'` on SQLite).
 */
export const parkedMessages = async (documents: Documents) => {
  const collection = await documents.collection<ParkedMessage>(COLLECTION);
  const idOf = (of: ParkedKey, offset: string) => deriveId('parked', of.group, of.topic, of.key, offset);

  return {
    get: (id: string): Promise<ParkedMessage | undefined> => collection.get(id),

    /** Those parked first come first; of one group, or of all. `behind` is the last one of the page before. */
    page: (query: {
      group?: string;
      limit: number;
      behind?: Pick<ParkedMessage, 'id' | 'parkedAt' | 'order'>;
    }) =>
      collection.page({
        ...(query.group !== undefined && { where: { group: query.group } }),
        sort: ascending('parkedAt', 'order'),
        limit: query.limit,
        ...(query.behind && { behind: placeOf(query.behind) }),
      }),

    count: (where: Partial<Pick<ParkedKey, 'group'>> | ParkedKey = {}): Promise<number> =>
      collection.count({ where: 'key' in where ? keyOnly(where) : where }),

    async first(of: ParkedKey): Promise<ParkedMessage | undefined> {
      const [first] = await collection.page({ where: keyOnly(of), sort: ascending('order'), limit: 1 });
      return first;
    },

    /** Every parked key of a group, with one query each. */
    async keys(group: string): Promise<readonly ParkedKey[]> {
      const keys: ParkedKey[] = [];
      for (;;) {
        const last = keys.at(-1);
        const [next] = await collection.page({
          where: { group },
          sort: ascending('topic', 'key', 'order'),
          limit: 1,
          ...(last && { behind: { topic: last.topic, key: last.key, order: LAST, id: LAST } }),
        });
        if (!next) return keys;
        keys.push(keyOnly(next));
      }
    },

    /** Keeps a message; one that is kept already stays as it is, unless there is a new error to tell. */
    async park(group: string, message: Message, failed?: { error: string; attempts: number }): Promise<void> {
      const { topic, key, offset, value } = message;
      const id = idOf({ group, topic, key }, offset);
      const known = await collection.get(id);
      if (known && !failed) return;
      const now = Date.now();
      await collection.write([
        {
          put: {
            id,
            position: positionOf(Math.max(now, Number(known?.position ?? 0) + 1)),
            ...{ group, topic, key, offset, value },
            order: offset.padStart(20, '0'),
            ...(failed && { error: failed.error }),
            attempts: failed?.attempts ?? 0,
            parkedAt: known?.parkedAt ?? instantOf(now),
          },
        },
      ]);
      // A message that comes a second time, after it was removed by a clock that was ahead, is not kept yet.
      if (!(await collection.get(id))) throw new Error(`A message of ${topic} could not be parked yet`);
    },

    async remove({ id, position }: ParkedMessage): Promise<void> {
      await collection.write([
        { remove: { id, position: positionOf(Math.max(Date.now(), Number(position) + 1)) } },
      ]);
    },
  };
};

export type ParkedMessages = Awaited<ReturnType<typeof parkedMessages>>;
