import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '@folkmoot/sqlite';
import { type Message, type OutgoingMessage, UnknownTopic } from '../messaging.js';

export interface Topic {
  readonly id: number;
  readonly name: string;
  /** The offset of its newest message; 0 while it is empty. Offsets have no gaps, so differences count messages. */
  head: number;
}

/** What a group has handled of a topic: every message up to `handled`. */
export interface Remembered {
  readonly group: string;
  readonly topic: Topic;
  readonly handled: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS topics (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE IF NOT EXISTS messages (
    topic INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS messages_of_topic ON messages (topic, offset);
  CREATE TABLE IF NOT EXISTS groups (
    name TEXT NOT NULL,
    topic INTEGER NOT NULL,
    handled INTEGER NOT NULL,
    PRIMARY KEY (name, topic)
  ) STRICT, WITHOUT ROWID;
`;

/**
 * Offsets and heads are counted in memory, so a second opener must be kept out, not only its writes serialised. It is
 * told at once, while `openDatabase` would wait for the lock.
 */
const openAlone = (path: string): DatabaseSync => {
  const probe = new DatabaseSync(path, { timeout: 0 });
  try {
    probe.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    if (!/database is locked/.test(String(cause))) throw cause;
    throw new Error(`The message log ${path} is already in use`, { cause });
  } finally {
    probe.close();
  }
  const database = openDatabase(path, { durability: 'full' });
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('BEGIN EXCLUSIVE');
  database.exec(SCHEMA);
  database.exec('COMMIT');
  return database;
};

/** The tables. Whatever writes runs inside a transaction of the caller's. */
export const openLog = (path: string) => {
  const database = openAlone(path);
  const insertTopic = database.prepare('INSERT INTO topics (name) VALUES (?) ON CONFLICT DO NOTHING');
  const insert = database.prepare(
    'INSERT INTO messages (topic, offset, key, value, at) VALUES (?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT offset, key, value FROM messages WHERE topic = ? AND offset > ? ORDER BY offset LIMIT ?',
  );
  const selectGroup = database.prepare(
    'SELECT t.name AS topic, g.handled FROM groups g JOIN topics t ON t.id = g.topic WHERE g.name = ? ORDER BY t.name',
  );
  const upsertGroup = database.prepare(
    'INSERT INTO groups (name, topic, handled) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET handled = excluded.handled',
  );
  const topics = new Map<string, Topic>();

  /** Brings the counted heads back to what is on disk: at start, and after a transaction that came to nothing. */
  const reload = (): void => {
    const rows = database
      .prepare(
        `SELECT id, name, (SELECT coalesce(max(offset), 0) FROM messages m WHERE m.topic = t.id) AS head FROM topics t`,
      )
      .all() as { id: number; name: string; head: number }[];
    for (const row of rows) {
      const known = topics.get(row.name);
      if (known) known.head = row.head;
      else topics.set(row.name, { ...row });
    }
  };
  reload();

  const topic = (name: string): Topic => {
    const found = topics.get(name);
    if (!found) throw new UnknownTopic(`There is no topic ${name}`);
    return found;
  };

  return {
    database,
    reload,
    topic,

    addTopics(names: readonly string[]): void {
      for (const name of names) insertTopic.run(name);
    },

    append(messages: readonly OutgoingMessage[], at: number): Message[] {
      return messages.map((message) => {
        const to = topic(message.topic);
        insert.run(to.id, to.head + 1, message.key, message.value, at);
        to.head += 1;
        return { topic: message.topic, key: message.key, value: message.value, offset: `${to.head}` };
      });
    },

    read(from: Topic, after: number, limit: number): Message[] {
      const rows = select.all(from.id, after, limit) as { offset: number; key: string; value: string }[];
      return rows.map(({ offset, key, value }) => ({ topic: from.name, key, value, offset: `${offset}` }));
    },

    remembered(group: string): Remembered[] {
      const rows = selectGroup.all(group) as { topic: string; handled: number }[];
      return rows.map((row) => ({ group, topic: topic(row.topic), handled: row.handled }));
    },

    remember({ group, topic: of, handled }: Remembered): void {
      upsertGroup.run(group, of.id, handled);
    },

    close: (): void => database.close(),
  };
};

export type Log = ReturnType<typeof openLog>;
