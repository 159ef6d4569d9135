import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NoRoots, readPublishedRoots } from './published-roots.js';

const root = { date: '2026-03-01', context: 'discussion', events: 3, position: '1', root: 'a'.repeat(64) };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-roots-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = async (text: string) => {
  const file = join(folder, 'roots.json');
  await writeFile(file, text);
  return readPublishedRoots(file);
};

it.each([
  ['an answer as it was saved', { context: 'discussion', items: [root], page: 1 }],
  ['a list of answers', [{ items: [root] }]],
  ['a list of roots', [root]],
  ['one root', root],
])('reads %s', async (_what, content) => {
  expect(await read(JSON.stringify(content))).toEqual([root]);
});

it.each([
  ['no JSON', 'roots'],
  ['nothing', '{"items":[]}'],
  ['half a root', JSON.stringify([root, { ...root, root: 'a' }])],
  ['a number of events that is none', JSON.stringify({ ...root, events: '3' })],
  ['a page of something else', '<html>'],
])('says that %s is no file of roots', async (_what, text) => {
  await expect(read(text)).rejects.toThrow(NoRoots);
});
