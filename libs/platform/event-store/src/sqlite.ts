import { type Position, START, positionOf } from '@folkmoot/kernel';
import { StorageFull, groupCommit, openDatabase } from '@folkmoot/sqlite';
import { encodeAppend } from './encode.js';
import { type EventStore, RevisionConflict, StoreUnavailable, type Subscription } from './event-store.js';
import { type AppendOutcome, appender } from './sqlite/append.js';
import { openLog } from './sqlite/log.js';
import { createSchema } from './sqlite/schema.js';
import { startSubscription } from './sqlite/subscription.js';
import { openTail } from './sqlite/tail.js';

/** How often to look whether another process has written, while somebody is subscribed, in milliseconds. */
const FOREIGN_WRITES_INTERVAL = 1_000;

const sequenceOf = (position: Position): number => {
  const sequence = Number(position);
  if (!Number.isSafeInteger(sequence)) throw new TypeError(`${position} is no position of this store`);
  return sequence;
};

const positionAt = (sequence: number): Position => (sequence === 0 ? START : positionOf(sequence));

export interface SqliteEventStoreOptions {
  /** A file, made if need be, or `:memory:`. */
  readonly path: string;
}

/**
 * The event store in one SQLite file: one writing connection that commits in groups at synchronous=FULL, and a
 * read-only one. In memory both are the same connection: a group runs in one turn, so no read can fall into it.
 * Rejects with StorageFull when the disk is full.
 */
export const sqliteEventStore = ({ path }: SqliteEventStoreOptions): EventStore => {
  const database = openDatabase(path, { durability: 'full' });
  createSchema(database);
  const append = appender(database);
  const commits = groupCommit(database);
  const readDatabase =
    path === ':memory:' ? database : openDatabase(path, { durability: 'full', readOnly: true });
  const log = openLog(readDatabase);
  const tail = openTail(log.head());
  const subscriptions = new Set<Subscription>();
  let closed = false;

  const requireOpen = (): void => {
    if (closed) throw new StoreUnavailable('The event store is closed');
  };

  const foreignWrites = setInterval(() => {
    if (subscriptions.size === 0) return;
    const head = log.head();
    if (head > tail.head) tail.skipTo(head);
  }, FOREIGN_WRITES_INTERVAL).unref();

  const commit = async (work: () => AppendOutcome): Promise<AppendOutcome> => {
    try {
      return await commits.submit(work);
    } catch (error) {
      if (error instanceof RevisionConflict || error instanceof StorageFull) throw error;
      throw new StoreUnavailable('The append could not be committed', { cause: error });
    }
  };

  return {
    append: async (stream, expected, events) => {
      requireOpen();
      const encoded = encodeAppend(stream, events);
      const { revision, position, stored } = await commit(() => append(stream, expected, encoded));
      tail.push(stored);
      return { revision, position };
    },
    read: async (stream, from = 0) => {
      requireOpen();
      return log.stream(stream, from);
    },
    readAll: async ({ prefixes, after, limit }) => {
      requireOpen();
      const { events, position, live } = log.after(sequenceOf(after), prefixes, limit);
      return { events, position: positionAt(position), live };
    },
    subscribe: (options) => {
      requireOpen();
      const running = startSubscription(log, tail, sequenceOf(options.after), options);
      const subscription: Subscription = {
        stop: () => {
          subscriptions.delete(subscription);
          return running.stop();
        },
      };
      subscriptions.add(subscription);
      return subscription;
    },
    head: async () => {
      requireOpen();
      return positionAt(log.head());
    },
    close: async () => {
      if (closed) return;
      closed = true;
      clearInterval(foreignWrites);
      await commits.close();
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
      readDatabase.close();
      if (database !== readDatabase) database.close();
    },
  };
};
