import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { serveAdminSocket } from '../src/index.js';
import { documentedArchive } from './archive-file.js';
import { dataDirectories } from './data-directory.js';
import { folkmoot, startFolkmoot } from './folkmoot-command.js';

const CONSULTATION = '5b0b1e38-6f0a-4c0e-9d3e-6a1f5f0f9a01';
const BENCHES = 'e0000000-0000-4000-8000-000000000001';

let directories: Awaited<ReturnType<typeof dataDirectories>>;
let data: string;
let file: string;
beforeEach(async () => {
  directories = await dataDirectories();
  data = directories.next();
  file = `${data}.jsonl`;
  await writeFile(file, documentedArchive());
});
afterEach(() => directories.remove());

it.each([
  [['export', '--help'], /keep it as you keep the system itself/],
  [['import', 'archive', '--help'], /checked from its first line to its last/],
  [['backup', '--help'], /The master key opens everything/],
  [['restore', '--help'], /What was erased since the backup stays erased/],
  [['erase', '--help'], /What is erased is gone for good/],
  [['erase', 'member', '--help'], /--words <kept-or-erased>/],
])('%j teaches', async (args, words) => {
  expect(await folkmoot(...args)).toMatchObject({
    code: 0,
    output: expect.stringMatching(words),
    messages: '',
  });
});

it.each([
  [['erase']],
  [['erase', 'member', 'vera@example.org', '--reason', 'why']],
  [['erase', 'member', 'vera@example.org', '--words', 'some', '--reason', 'why']],
  [['erase', 'comment', BENCHES]],
  [['backup']],
  [['export']],
])('%j is wrong usage: exit code 2, and nothing is done', async (args) => {
  expect(await startFolkmoot(args, { FOLKMOOT_DATA: data }).outcome).toMatchObject({ code: 2, output: '' });
  expect(existsSync(data)).toBe(false);
});

it('brings an archive in, backs it up, restores it and writes it out again', async () => {
  const imported = await folkmoot('import', file, '--data', data);
  expect(imported).toMatchObject({
    code: 0,
    output: expect.stringMatching(/the same archive, byte for byte/),
  });

  const backup = directories.next();
  expect(await folkmoot('backup', backup, '--with-master-key', '--data', data)).toMatchObject({ code: 0 });
  expect(
    await folkmoot('erase', 'comment', BENCHES, '--reason', 'Court order', '--data', data),
  ).toMatchObject({
    code: 0,
    output: expect.stringMatching(/The pages drop them when Folkmoot starts/),
  });
  const list = await folkmoot('erase', '--list', '--data', data);
  expect(list.output).toBe(`comment:${BENCHES}\n`);
  await writeFile(`${data}.erased`, list.output);

  const [whole, without] = [directories.next(), directories.next()];
  expect(await folkmoot('restore', backup, '--data', whole)).toMatchObject({ code: 0 });
  expect(await folkmoot('restore', backup, '--data', without, '--erased', `${data}.erased`)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Keys that were destroyed since, and now again: 1\./),
  });
  for (const one of [whole, without])
    expect(await folkmoot('export', CONSULTATION, '--to', `${one}.jsonl`, '--data', one)).toMatchObject({
      code: 0,
    });
  expect(await readFile(`${whole}.jsonl`, 'utf8')).toBe(documentedArchive());
  expect(await readFile(`${without}.jsonl`, 'utf8')).not.toMatch(/More benches/);
});

it('says in plain words what is wrong', async () => {
  await writeFile(`${data}.half`, documentedArchive().slice(0, 3_000));
  await folkmoot('import', file, '--data', data);
  const failures = [
    await folkmoot('import', `${data}.half`, '--data', data),
    await folkmoot('import', `${data}.none`, '--data', data),
    await folkmoot('export', 'park', '--to', `${data}.out`, '--data', data),
    await folkmoot('export', CONSULTATION, '--to', file, '--data', data),
    await folkmoot('backup', `${data}.backup`, '--data', directories.next()),
    await folkmoot('erase', 'comment', CONSULTATION, '--reason', 'why', '--data', data),
  ];
  expect(failures.map(({ code }) => code)).toEqual(failures.map(() => 1));
  const last = failures.map(({ messages }) => messages.trimEnd().split('\n').at(-1));
  expect(last).toEqual([
    expect.stringMatching(/^Line \d+: it is not JSON: is it cut off\?$/),
    `${data}.none: it is not there`,
    'There is no consultation park',
    `${file} is there already: name another file, or move it away`,
    expect.stringMatching(/ holds no Folkmoot that could be backed up$/),
    'There is no such comment',
  ]);
  expect(existsSync(`${data}.out`)).toBe(false);
});

it('an import that is killed again and again goes on, and is the same archive in the end', async () => {
  for (const wait of [250, 350, 450, 550]) {
    const { child, outcome } = startFolkmoot(['import', file, '--data', data]);
    await delay(wait);
    child.kill('SIGKILL');
    await outcome;
  }
  expect(await folkmoot('import', file, '--data', data)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/the same archive, byte for byte/),
  });
});

it('all of it works while another process holds the data directory and takes jobs', async () => {
  const embedded = openEmbedded({ directory: data });
  const socket = await serveAdminSocket({ directory: data, workplace: { embedded, projections: [] } });
  try {
    expect(await folkmoot('import', file, '--data', data)).toMatchObject({ code: 0 });
    expect(await folkmoot('export', CONSULTATION, '--to', `${data}.out`, '--data', data)).toMatchObject({
      code: 0,
    });
    expect(await readFile(`${data}.out`, 'utf8')).toBe(documentedArchive());
    const backup = directories.next();
    expect(await folkmoot('backup', backup, '--data', data)).toMatchObject({ code: 0 });
    expect(await folkmoot('restore', backup, '--data', data, '--replace')).toMatchObject({
      code: 1,
      messages: expect.stringMatching(/is used by another process/),
    });
    const erased = await folkmoot('erase', 'comment', BENCHES, '--reason', 'why', '--data', data);
    expect(erased).toMatchObject({ code: 0 });
  } finally {
    await socket.close();
    await embedded.close();
  }
});
