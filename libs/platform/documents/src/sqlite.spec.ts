import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '@folkmoot/testing';
import { at, type Loose, put, remove } from './contract/opening.js';
import { documentsContract } from './contract-suite.js';
import { sqliteDocuments } from './sqlite.js';

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

documentsContract('sqliteDocuments', (place) => sqliteDocuments({ path: join(folder, `${place}.db`) }));

describe('sqliteDocuments', () => {
  test('works in memory', async () => {
    const documents = sqliteDocuments({ path: ':memory:' });
    const members = await documents.collection<Loose>({ name: 'member.v1', indexes: [{ fields: ['ward'] }] });
    await members.write([put('ann', 1, { ward: 'north' })]);
    expect(await members.page({ where: { ward: 'north' }, sort: [], limit: 9 })).toEqual([
      put('ann', 1, { ward: 'north' }).put,
    ]);
    expect(await documents.names()).toEqual(['member.v1']);
    await documents.close();
  });

  test('a call of write is all-or-nothing', async () => {
    const documents = sqliteDocuments({ path: ':memory:' });
    const logins = await documents.collection<Loose>({
      name: 'login.v1',
      indexes: [{ fields: ['email'], unique: true }],
    });
    await expect(
      logins.write([put('ann', 1, { email: 'a' }), put('bob', 2, { email: 'a' })]),
    ).rejects.toThrow('login.v1');
    expect(await logins.count({})).toBe(0);
    await documents.close();
  });

  test('two connections to one file see each other and keep the guards', async () => {
    const path = join(folder, 'shared.db');
    const [one, two] = [sqliteDocuments({ path }), sqliteDocuments({ path })];
    const spec = { name: 'member.v1', indexes: [] };
    const [here, there] = [await one.collection<Loose>(spec), await two.collection<Loose>(spec)];
    await here.write([put('ann', 2)]);
    await there.write([put('ann', 1), put('bob', 3)]);
    expect(await here.getMany(['ann', 'bob'])).toEqual([
      { id: 'ann', position: at(2) },
      { id: 'bob', position: at(3) },
    ]);
    await one.close();
    await two.close();
  });

  test('what was replaced, removed or dropped is soon gone from every file', async () => {
    const path = join(folder, 'erased.db');
    const documents = sqliteDocuments({ path });
    const spec = { name: 'comment.v1', indexes: [{ fields: ['author'] }] };
    const comments = await documents.collection<Loose>(spec);
    const dropped = await documents.collection<Loose>({ ...spec, name: 'comment.v2' });
    const words = (marker: string) => ({ author: `author-${marker}`, text: `${marker} `.repeat(2_000) });
    await comments.write([
      put('a', 1, words('marker-replaced')),
      put('b', 2, words('marker-removed')),
      put('c', 3, words('marker-kept')),
    ]);
    await dropped.write([put('a', 1, words('marker-dropped'))]);
    await comments.write([put('a', 4, { text: 'shorter' }), remove('b', 5)]);
    await documents.drop('comment.v2');
    const held = () =>
      readdirSync(folder)
        .filter((file) => file.startsWith('erased.db'))
        .flatMap(
          (file) =>
            readFileSync(join(folder, file), 'latin1').match(/marker-(?:kept|replaced|removed|dropped)/g) ??
            [],
        );
    await eventually(() => expect(new Set(held())).toEqual(new Set(['marker-kept'])), 3_000);
    await documents.close();
  });

  test('compacting leaves no copy of anything that was removed', async () => {
    const path = join(folder, 'compacted.db');
    const documents = sqliteDocuments({ path });
    const notes = await documents.collection<Loose>({ name: 'note.v1', indexes: [{ fields: ['about'] }] });
    const markers = Array.from({ length: 1_000 }, (_, n) => `about-${(n * 7_919) % 1_000}-`);
    await notes.write(
      markers.map((about, n) => put(`note-${n}`, n + 1, { about, text: about.repeat(n % 90) })),
    );
    await notes.write(markers.flatMap((_, n) => (n % 3 ? [remove(`note-${n}`, 2_000 + n)] : [])));
    await documents.compact();
    const held = readdirSync(folder)
      .filter((file) => file.startsWith('compacted.db'))
      .map((file) => readFileSync(join(folder, file), 'latin1'))
      .join();
    expect(markers.filter((marker, n) => n % 3 && held.includes(marker))).toEqual([]);
    expect(await notes.count({})).toBe(334);
    await documents.close();
  });

  test('compacting is over only when nobody holds what was removed in the log any more', async () => {
    const path = join(folder, 'read.db');
    const documents = sqliteDocuments({ path });
    const notes = await documents.collection<Loose>({ name: 'note.v1', indexes: [] });
    await notes.write([put('a', 1, { text: 'marker-removed' })]);
    const reader = new DatabaseSync(path, { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM folkmoot_collections').get();
    await notes.write([remove('a', 2)]);
    let over = false;
    const compacting = documents.compact().then(() => (over = true));
    await delay(200);
    expect(over).toBe(false);
    reader.close();
    await compacting;
    const held = readdirSync(folder).filter(
      (file) =>
        file.startsWith('read.db') && readFileSync(join(folder, file), 'latin1').includes('marker-removed'),
    );
    expect(held).toEqual([]);
    await documents.close();
  });
});
