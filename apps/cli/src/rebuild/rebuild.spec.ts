import { join } from 'node:path';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { lookInto } from '../doctor/look-into.js';
import { importPolis } from '../import-polis/import-polis.js';
import { type Progress, Stopped } from '../progress.js';
import { listReadModels } from './list-read-models.js';
import { rebuild, UnknownReadModel } from './rebuild.js';

const BREXIT = join(import.meta.dirname, '../../../../examples/polis/brexit-consensus');
const following = { onProgress: () => undefined, signal: new AbortController().signal };

let directories: Awaited<ReturnType<typeof dataDirectories>>;
let directory: string;
beforeAll(async () => {
  directories = await dataDirectories();
  directory = directories.next();
  await withEmbedded(directory, (embedded) =>
    importPolis({ embedded, projections: [] }, { folder: BREXIT }, following),
  );
});
afterAll(() => directories.remove());

/** Every document of a build of comment-page and consultation-page, as it lies in the file. */
const documentsOf = (build: number): Record<string, unknown[]> =>
  lookInto(dataFiles(directory).documents('discussion'), (database) => {
    const tables = database
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE ? AND name NOT LIKE '%progress%'",
      )
      .all(`co%-page-%-b${build}.v_`)
      .map(({ name }) => String(name));
    return Object.fromEntries(
      tables.map((table) => [
        table.replace(/-b\d+\.v\d+$/, ''),
        database.prepare(`SELECT id, position, body FROM "${table}" ORDER BY id`).all(),
      ]),
    );
  });

const work = <T>(job: (workplace: { embedded: never; projections: [] }) => Promise<T>): Promise<T> =>
  withEmbedded(directory, (embedded) => job({ embedded: embedded as never, projections: [] }));

const builds = async () =>
  Object.fromEntries((await work(listReadModels)).map(({ name, build }) => [name, build]));

it('lists the read models of every service, and where they are', async () => {
  const listed = await work(listReadModels);
  expect(listed.map(({ service, name, build }) => `${service} ${name} ${build}`)).toEqual([
    'identity member-directory 1',
    'identity session-directory 1',
    'identity retention 1',
    'identity identity-audit 1',
    'discussion comment-page 1',
    'discussion consultation-page 1',
    'discussion discussion-audit 1',
    'moderation member-cases 1',
    'moderation moderation-numbers 1',
    'moderation own-notices 1',
    'moderation own-reports 1',
    'moderation queue 1',
    'moderation moderation-audit 1',
  ]);
  expect(listed.filter(({ reached, head }) => reached !== head)).toEqual([]);
});

it('knows read models by name alone', async () => {
  const unknown = work((workplace) => rebuild(workplace, { models: ['comment-page', 'pages'] }, following));
  await expect(unknown).rejects.toThrow(UnknownReadModel);
  expect(await builds()).toMatchObject({ 'comment-page': 1 });
});

it('stopped half-way, leaves the old one in its place; run again, makes the same documents anew', async () => {
  const before = documentsOf(1);
  expect(before['comment-page-stance']).toHaveLength(5_303);

  const stopping = new AbortController();
  const seen: Progress[] = [];
  const stopped = work((workplace) =>
    rebuild(
      workplace,
      { models: ['comment-page'] },
      {
        signal: stopping.signal,
        onProgress(progress) {
          seen.push(progress);
          stopping.abort();
        },
      },
    ),
  );
  await expect(stopped).rejects.toThrow(Stopped);
  expect(seen).toHaveLength(1);
  expect(await builds()).toMatchObject({ 'comment-page': 1 });
  expect(documentsOf(1)).toEqual(before);

  const models = ['comment-page', 'consultation-page'];
  const rebuilt = await work((workplace) => rebuild(workplace, { models }, following));
  expect(rebuilt.map(({ name, build }) => [name, build])).toEqual([
    ['comment-page', 2],
    ['consultation-page', 2],
  ]);
  expect(documentsOf(2)).toEqual(before);
  expect(documentsOf(1)).toEqual({});
});
