import { groupCommit } from '@folkmoot/sqlite';
import type { ConsumeOptions, Lag, Message, Messaging, OutgoingMessage } from './messaging.js';
import { assertPublishable } from './publishable.js';
import { Consumption } from './sqlite/consumption.js';
import { type Cursor, waitingAt } from './sqlite/cursor.js';
import { openLog, type Remembered } from './sqlite/log.js';

/** What a group has handled is written down at most this long after, in milliseconds; a killed process repeats the rest. */
const REMEMBER_WITHIN = 100;

/**
 * The embedded log: one SQLite file (or `:memory:`) for one process. Opening a file that another process, or another
 * call, has open is an error. A publish is on disk (fsync) before it resolves; those of one turn share a transaction.
 */
export const sqliteMessaging = ({ path }: { readonly path: string }): Messaging => {
  const log = openLog(path);
  const commits = groupCommit(log.database);
  const cursors = new Map<string, Cursor>();
  const consumptions = new Set<Consumption>();
  const unremembered = new Set<Cursor>();
  let timer: NodeJS.Timeout | undefined;
  let closing: Promise<void> | undefined;

  const assertOpen = (): void => {
    if (closing) throw new Error('The message log is closed');
  };

  const remember = async (of: Iterable<Cursor>): Promise<void> => {
    const dirty = [...of].filter((cursor) => unremembered.delete(cursor));
    if (dirty.length === 0) return;
    try {
      await commits.submit(() => dirty.forEach(log.remember));
    } catch (error) {
      for (const cursor of dirty) unremembered.add(cursor);
      throw error;
    }
  };

  const rememberSoon = (cursor: Cursor): void => {
    unremembered.add(cursor);
    timer ??= setTimeout(() => {
      timer = undefined;
      // What could not be written down stays unremembered and goes with the next attempt, or comes again.
      remember(unremembered).catch(() => undefined);
    }, REMEMBER_WITHIN).unref();
  };

  const cursorsOf = async ({ group, topics, startAt }: ConsumeOptions): Promise<Cursor[]> => {
    const wanted = [...new Set(topics)].map(log.topic);
    const found = await commits.submit(() => {
      const known = new Map(log.remembered(group).map((place) => [place.topic, place.handled]));
      return wanted.map((topic): Cursor => {
        const handled = known.get(topic) ?? (startAt === 'end' ? topic.head : 0);
        if (!known.has(topic)) log.remember({ group, topic, handled });
        return { group, topic, handled, ahead: new Set(), fetched: handled, claims: [] };
      });
    });
    return found.map((fresh) => {
      const name = JSON.stringify([group, fresh.topic.name]);
      const cursor = cursors.get(name) ?? fresh;
      cursors.set(name, cursor);
      return cursor;
    });
  };

  const stop = async (consumption: Consumption): Promise<void> => {
    await consumption.stop();
    await remember(consumption.cursors);
    consumption.release();
    consumptions.delete(consumption);
  };

  const publish = async (messages: readonly OutgoingMessage[]): Promise<void> => {
    assertOpen();
    if (messages.length === 0) return;
    for (const message of messages) {
      log.topic(message.topic);
      assertPublishable(message);
    }
    let stored: Message[];
    try {
      stored = await commits.submit(() => log.append(messages, Date.now()));
    } catch (error) {
      log.reload();
      throw error;
    }
    for (const consumption of consumptions) consumption.offer(stored);
  };

  const lagAt = ({ group, topic, handled }: Remembered): Lag => {
    const cursor = cursors.get(JSON.stringify([group, topic.name]));
    return { topic: topic.name, group, messages: cursor ? waitingAt(cursor) : topic.head - handled };
  };

  return {
    async ensureTopics(topics) {
      assertOpen();
      await commits.submit(() => log.addTopics(topics));
      log.reload();
    },

    publish,

    async consume(options) {
      assertOpen();
      const places = await cursorsOf(options);
      assertOpen();
      const consumption = new Consumption(log, places, options, rememberSoon);
      consumptions.add(consumption);
      let stopped: Promise<void> | undefined;
      return { stop: () => (stopped ??= stop(consumption)) };
    },

    async lag(group) {
      assertOpen();
      return log.remembered(group).map(lagAt);
    },

    close() {
      closing ??= (async () => {
        await Promise.all([...consumptions].map(stop));
        clearTimeout(timer);
        await commits.close();
        log.close();
      })();
      return closing;
    },
  };
};
