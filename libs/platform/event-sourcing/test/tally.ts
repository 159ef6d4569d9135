import { randomBytes } from 'node:crypto';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import type { Document } from '@folkmoot/documents';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Decider, deriveId, type DomainEvent, type EventShapes, Rejection } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import type { CommandContext } from '../src/aggregate.js';
import { collectionRef, readModel } from '../src/read-model.js';
import type { StreamCodec } from '../src/stream-codec.js';

/** An aggregate small enough to see through: a sum that may not go above ten, with a private note. */
export type TallyEvent = DomainEvent<'tally-raised', { readonly by: number; readonly note?: string }>;
export const tallyShapes: EventShapes<TallyEvent> = { 'tally-raised': { version: 1, personal: ['note'] } };

export interface Raise {
  readonly type: 'raise';
  readonly by: number;
  readonly note?: string;
}
export const tally: Decider<Raise, TallyEvent, number> = {
  initial: 0,
  decide({ by, note }, sum) {
    if (sum + by > 10) throw new Rejection('too-high', 'conflict', 'Ten is the most', { sum });
    return by === 0 ? [] : [{ type: 'tally-raised', data: { by, ...(note === undefined ? {} : { note }) } }];
  },
  evolve: (sum, { data }) => sum + data.by,
};

let commands = 0;
export const context = (own: Partial<CommandContext> = {}): CommandContext => ({
  commandId: deriveId('command', (commands += 1)),
  correlationId: deriveId('request', commands),
  actor: 'rhys',
  now: '2026-03-01T12:00:00.000Z',
  ...own,
});

export const platformInMemory = () => {
  const platform = {
    store: sqliteEventStore({ path: ':memory:' }),
    documents: sqliteDocuments({ path: ':memory:' }),
    messaging: sqliteMessaging({ path: ':memory:' }),
    keyring: sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) }),
  };
  const close = async (): Promise<void> => {
    await platform.store.close();
    await platform.documents.close();
    await platform.messaging.close();
    await platform.keyring.close();
  };
  return { ...platform, close };
};

export interface SumDocument extends Document {
  readonly sum: number;
  readonly raises: number;
}
export const sums = collectionRef<SumDocument>('sum');
export const totals = collectionRef<SumDocument>('total');

/** The sum of each tally, and of all. */
export const sumsModel = (codec: StreamCodec<TallyEvent>) =>
  readModel<TallyEvent>({
    name: 'sums',
    version: 1,
    collections: [sums, totals],
    codecs: [codec],
    touches: ({ stored }) => [
      { collection: sums, id: stored.stream },
      { collection: totals, id: 'all' },
    ],
    apply({ event: { data }, stored }, documents) {
      const add = (current: SumDocument | undefined) => ({
        sum: (current?.sum ?? 0) + data.by,
        raises: (current?.raises ?? 0) + 1,
      });
      documents.update(sums, stored.stream, add);
      documents.update(totals, 'all', add);
    },
  });
