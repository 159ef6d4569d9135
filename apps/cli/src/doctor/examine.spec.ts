import {
  chmodSync,
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataFiles, openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { parkedMessages } from '@folkmoot/messaging';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { polisFolders, T } from '../../test/polis-folder.js';
import { importPolis } from '../import-polis/import-polis.js';
import { examine } from './examine.js';

let directories: Awaited<ReturnType<typeof dataDirectories>>;
/** With a small conversation in it; each spec has a copy of its own. */
let sound: string;
let directory: string;

beforeAll(async () => {
  directories = await dataDirectories();
  sound = directories.next();
  const folders = await polisFolders();
  const folder = await folders.write({
    comments: [{ id: 0 }, { id: 1 }],
    votes: Array.from({ length: 40 }, (_, voter) => [voter % 2, voter, 1, T] as const),
  });
  await withEmbedded(sound, (embedded) =>
    importPolis(
      { embedded, projections: [] },
      { folder },
      { onProgress: () => undefined, signal: new AbortController().signal },
    ),
  );
  await folders.remove();
});
beforeEach(() => {
  directory = directories.next();
  cpSync(sound, directory, { recursive: true });
  chmodSync(directory, 0o700);
});
afterAll(() => directories.remove());

const wrongOnes = (env: Record<string, string> = {}, versions = process.versions as { node: string }) =>
  examine(directory, env, versions).flatMap((one) =>
    one.state === 'wrong' ? [`${one.about}: ${one.text}`] : [],
  );
const texts = (about: string) =>
  examine(directory, {}).flatMap((one) => (one.about === about ? [one.text] : []));

const changeIn = (file: string, ...statements: string[]): void => {
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
};

const contents = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [file, readFileSync(file).toString('base64')]);

it('finds nothing wrong with a sound directory, and changes nothing in it', () => {
  const before = contents();
  expect(wrongOnes()).toEqual([]);
  expect(contents()).toEqual(before);
  expect(texts('Read models')).toEqual(
    [
      'comment-page (discussion)',
      'consultation-page (discussion)',
      'discussion-audit (discussion)',
      'member-directory (identity)',
      'session-directory (identity)',
      'retention (identity)',
      'identity-audit (identity)',
      'member-cases (moderation)',
      'moderation-numbers (moderation)',
      'own-notices (moderation)',
      'own-reports (moderation)',
      'queue (moderation)',
      'moderation-audit (moderation)',
    ].map((model) => `${model} is up to date`),
  );
});

it('finds nothing wrong with a directory that is not there yet, and does not make it', () => {
  rmSync(directory, { recursive: true });
  expect(wrongOnes()).toEqual([]);
  expect(() => readdirSync(directory)).toThrow(/ENOENT/);
});

it('finds nothing wrong while Folkmoot works, and names its process', async () => {
  const embedded = openEmbedded({ directory });
  try {
    embedded.platformOf('discussion');
    expect(wrongOnes()).toEqual([]);
    expect(texts('Data directory')).toContain(`Folkmoot works on it (pid ${process.pid})`);
    expect(texts('Databases')).toContain(
      'messages.db is Folkmoot’s alone while it runs; stop it to have this file examined',
    );
  } finally {
    await embedded.close();
  }
});

describe('settings', () => {
  it('that are wrong are named with what is allowed, all of them, secrets untold', () => {
    const wrong = wrongOnes({
      FOLKMOOT_PORT: 'http',
      FOLKMOOT_SESSION_DAYS: '0',
      FOLKMOOT_MASTER_KEY: 'hunter2',
    });
    expect(wrong).toEqual([
      'Settings: FOLKMOOT_PORT is "http"; it must be a whole number from 0 to 65535',
      'Settings: FOLKMOOT_MASTER_KEY has a wrong value; it must be text that matches ^[A-Za-z0-9+/]{43}=$',
      'Settings: FOLKMOOT_SESSION_DAYS is "0"; it must be a whole number from 1 to 365',
      'Keys: The master key from the environment must be the base64 of 32 bytes',
    ]);
  });

  it('that nobody reads are named with the one that was meant', () => {
    expect(wrongOnes({ FOLKMOOT_PROT: '80', FOLKMOOT_UMBRELLA: 'red', PORT: '80' })).toEqual([
      'Settings: FOLKMOOT_PROT is no setting of Folkmoot: did you mean FOLKMOOT_PORT?',
      'Settings: FOLKMOOT_UMBRELLA is no setting of Folkmoot',
    ]);
  });
});

it('says that SQLite is too old', () => {
  const versions = { node: '22.1.0', sqlite: '3.45.1' };
  expect(wrongOnes({}, versions)).toEqual([
    expect.stringMatching(/^Engine: Node 22.1.0: SQLite 3.45.1 is too old/),
  ]);
});

it('says that others can look into the directory', () => {
  chmodSync(directory, 0o755);
  expect(wrongOnes()).toEqual(['Data directory: other users of this machine can look into it']);
});

describe('the master key', () => {
  const file = () => dataFiles(directory).masterKey;

  it('may be read by its owner alone', () => {
    chmodSync(file(), 0o644);
    expect(wrongOnes()).toEqual([
      `Keys: The master key's file ${file()} must be readable by its owner alone (chmod 600)`,
    ]);
  });

  it('must be there once there are keys; doctor makes none', () => {
    rmSync(file());
    const { keys } = dataFiles(directory);
    expect(wrongOnes()).toEqual([`Keys: ${file()} is not there, but ${keys} needs it`]);
    expect(() => readFileSync(file())).toThrow(/ENOENT/);
  });

  it('must be the one that has wrapped the keys', () => {
    writeFileSync(file(), randomBytes(32).toString('base64'));
    const { keys } = dataFiles(directory);
    expect(wrongOnes()).toEqual([
      `Keys: the keys in ${keys} were wrapped by another master key than ${file()}`,
    ]);
    const right = readFileSync(dataFiles(sound).masterKey, 'utf8').trim();
    expect(wrongOnes({ FOLKMOOT_MASTER_KEY: right })).toEqual([]);
  });
});

it('says which database is damaged', () => {
  const file = openSync(dataFiles(directory).documents('discussion'), 'r+');
  writeSync(file, Buffer.alloc(100, 255), 0, 100, 4_096 * 4);
  closeSync(file);
  expect(wrongOnes()).toContainEqual(
    expect.stringMatching(/^Databases: documents\/discussion.db is damaged: /),
  );
});

it('says nothing of read models beside a log that it cannot read', () => {
  writeFileSync(dataFiles(directory).events, 'x'.repeat(8_192));
  expect(wrongOnes()).toEqual([
    expect.stringMatching(/^Databases: events.db cannot be read: /),
    expect.stringMatching(/^Event log: could not be examined: /),
  ]);
});

describe('the event log', () => {
  it('has no missing event', () => {
    changeIn(dataFiles(directory).events, 'DELETE FROM event WHERE position = 7');
    expect(wrongOnes()).toEqual(['Event log: 1 of 85 events are missing']);
  });

  it('has not lost its end', () => {
    changeIn(dataFiles(directory).events, 'DELETE FROM event WHERE position > 80');
    const [first, ...others] = wrongOnes();
    expect(first).toBe('Event log: 5 of 85 events are missing');
    expect(others).toContain(
      'Read models: comment-page (discussion) is ahead of the event log, which must be an older copy',
    );
    expect(others).toHaveLength(texts('Read models').length);
  });

  it('has no stream with a gap', () => {
    changeIn(dataFiles(directory).events, 'UPDATE event SET revision = 5 WHERE position = 2');
    expect(wrongOnes()).toEqual([
      expect.stringMatching(/^Event log: these streams have gaps: consultation-[-0-9a-f]{36}$/),
    ]);
  });
});

it('tells how far a read model is behind, which the next start mends', async () => {
  await withEmbedded(directory, async (embedded) => {
    const { store } = embedded.platformOf('discussion');
    const metadata = {
      commandId: crypto.randomUUID(),
      correlationId: '',
      causationId: '',
      actor: 'spec',
      occurredAt: new Date(T).toISOString(),
    };
    await store.append('other-1', 'no-stream', [
      { id: crypto.randomUUID(), type: 'other.v1', data: {}, metadata },
    ]);
  });
  expect(wrongOnes()).toEqual([]);
  expect(texts('Read models')).toContain(
    'comment-page (discussion) is 1 events behind; it catches up at the next start',
  );
});

it('says which messages are parked, and which nobody could read', async () => {
  await withEmbedded(directory, async (embedded) => {
    const { documents, messaging } = embedded.platformOf('discussion');
    const topic = 'identity.members';
    const parked = await parkedMessages(documents);
    const message = { topic, key: 'member-1', value: '{}', offset: '1' };
    await parked.park('discussion', message, { error: 'TypeError', attempts: 5 });
    await messaging.ensureTopics([`${topic}.dead-letters`]);
    await messaging.publish([{ topic: `${topic}.dead-letters`, key: 'k', value: 'nonsense' }]);
  });
  expect(wrongOnes()).toEqual([
    'Messages: 1 messages of identity.members are parked, because discussion could not handle one of them',
    'Messages: 1 messages that nobody could read lie in identity.members.dead-letters',
  ]);
});

it.each(['keys.db', 'events.db'])('names %s where it was lost', (file) => {
  for (const name of readdirSync(directory)) if (name.startsWith(file)) rmSync(join(directory, name));
  expect(wrongOnes()).toContainEqual(expect.stringContaining(`Databases: ${file} is not there, but `));
});
