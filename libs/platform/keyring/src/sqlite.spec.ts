import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { keyringContract } from './contract-suite.js';
import { sqliteKeyring } from './sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'keyring-'));
afterAll(() => rmSync(folder, { recursive: true }));

keyringContract('sqliteKeyring', (place, masterKey) =>
  sqliteKeyring({ path: join(folder, `${place}.db`), masterKey }),
);

/** Everything in the database's files: itself, its write-ahead log, its shared memory. */
const filesOf = (name: string): Buffer =>
  Buffer.concat(
    readdirSync(folder)
      .filter((file) => file.startsWith(name))
      .map((file) => readFileSync(join(folder, file))),
  );

const wrappedIn = (path: string): Map<string, Buffer> => {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare('SELECT subject, wrapped FROM subjects JOIN keys USING (slot)').all();
  database.close();
  return new Map(rows.map(({ subject, wrapped }) => [subject as string, Buffer.from(wrapped as Uint8Array)]));
};

describe('sqliteKeyring', () => {
  test('works in memory', async () => {
    const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
    const made = await keyring.create(['member:a']);
    expect(await keyring.get(['member:a'])).toEqual(made);
    expect(await keyring.destroy('member:a')).toBe(true);
    expect(await keyring.get(['member:a'])).toEqual(new Map());
    await keyring.close();
  });

  test('no file holds a key unwrapped', async () => {
    const keyring = sqliteKeyring({ path: join(folder, 'wrapped.db'), masterKey: randomBytes(32) });
    const made = await keyring.create(Array.from({ length: 100 }, (_, index) => `comment:${index}`));
    const held = filesOf('wrapped.db');
    expect([...made.values()].filter((key) => held.includes(key))).toEqual([]);
    await keyring.close();
  });

  test('the wrapped bytes of destroyed keys are in no file any more, those of the others still are', async () => {
    const path = join(folder, 'destroyed.db');
    const keyring = sqliteKeyring({ path, masterKey: randomBytes(32) });
    const subjects = Array.from({ length: 2_000 }, (_, index) => `comment:${(index * 7_919) % 2_000}`);
    for (let from = 0; from < subjects.length; from += 100)
      await keyring.create(subjects.slice(from, from + 100));
    const wrapped = wrappedIn(path);
    expect([...wrapped.values()].filter((bytes) => !filesOf('destroyed.db').includes(bytes))).toEqual([]);

    const gone = subjects.filter((_, index) => index % 3 > 0);
    for (let from = 0; from < gone.length; from += 50)
      await Promise.all(gone.slice(from, from + 50).map((subject) => keyring.destroy(subject)));

    const held = filesOf('destroyed.db');
    // The first sixteen bytes would be enough to notice a copy that was partly overwritten.
    const left = [...wrapped]
      .filter(([, bytes]) => held.includes(bytes.subarray(0, 16)))
      .map(([subject]) => subject);
    expect(left.sort()).toEqual(subjects.filter((_, index) => index % 3 === 0).sort());
    await keyring.close();
  });

  test('a wrapped key does not open for another subject', async () => {
    const path = join(folder, 'swapped.db');
    const masterKey = randomBytes(32);
    const keyring = sqliteKeyring({ path, masterKey });
    await keyring.create(['member:a', 'member:b']);
    await keyring.close();
    const database = new DatabaseSync(path);
    database.exec('UPDATE subjects SET slot = 3 - slot');
    database.close();
    const swapped = sqliteKeyring({ path, masterKey });
    await expect(swapped.get(['member:a'])).rejects.toThrow('damaged');
    await swapped.close();
  });

  test('a master key of another length is refused', () => {
    expect(() => sqliteKeyring({ path: ':memory:', masterKey: randomBytes(16) })).toThrow(TypeError);
  });
});
