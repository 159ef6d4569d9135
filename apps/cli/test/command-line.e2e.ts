import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { serveAdminSocket } from '../src/index.js';
import { dataDirectories } from './data-directory.js';
import { folkmoot, startFolkmoot } from './folkmoot-command.js';
import { polisFolders, T } from './polis-folder.js';

const BREXIT = join(import.meta.dirname, '../../../examples/polis/brexit-consensus');

let directories: Awaited<ReturnType<typeof dataDirectories>>;
let folders: Awaited<ReturnType<typeof polisFolders>>;
beforeAll(async () => {
  directories = await dataDirectories();
  folders = await polisFolders();
});
afterAll(async () => {
  await directories.remove();
  await folders.remove();
});

it.each([[[]], [['frobnicate']], [['import', 'polis']], [['import', 'polis', BREXIT, '--colour']]])(
  '%j is wrong usage: exit code 2, and how it is meant',
  async (args) => {
    const { code, messages, output } = await folkmoot(...args);
    expect([code, output]).toEqual([2, '']);
    expect(messages).toMatch(/--help/);
  },
);

it.each([
  [['--help'], /npm run folkmoot -- doctor/],
  [['import', 'polis', '--help'], /votes.csv {15}needed: every vote ever given/],
  [['rebuild', '--help'], /Stopped half-way, the old one stays/],
  [['doctor', '--help'], /It changes nothing/],
  [['settings'], /FOLKMOOT_PORT = 4000 \(default\)/],
])('%j teaches', async (args, words) => {
  expect(await folkmoot(...args)).toMatchObject({
    code: 0,
    output: expect.stringMatching(words),
    messages: '',
  });
});

it('errors are said in plain words, without a stack', async () => {
  const data = directories.next();
  const failures = [
    await folkmoot('import', 'polis', folders.parent, '--data', data),
    await folkmoot('rebuild', 'pages', '--data', data),
    await startFolkmoot(['rebuild'], { FOLKMOOT_MASTER_KEY: 'short' }).outcome,
    await folkmoot('rebuild', '--data', '/dev/null/data'),
  ];
  expect(failures.map(({ code, messages }) => [code, messages.replaceAll(folders.parent, 'FOLDER')])).toEqual(
    [
      [2, expect.stringMatching(/^(Reading\n)?FOLDER has no comments.csv and no votes.csv\n$/)],
      [
        2,
        expect.stringMatching(
          /^There is no read model "pages": there are member-directory, .*comment-page, .*moderation-audit\n$/,
        ),
      ],
      [1, expect.stringMatching(/^The configuration is wrong:\n {2}FOLKMOOT_MASTER_KEY has a wrong value/)],
      [1, expect.stringMatching(/^The data directory \/dev\/null\/data cannot be used: /)],
    ],
  );
});

it('problems are shown with their lines, written to a file where one is named, and in the exit code', async () => {
  const folder = await folders.write({
    comments: [{ id: 0 }, { id: 1, body: 'long '.repeat(1_001) }],
    votes: [
      [0, 1, 1, T],
      [0, 2, 7, T],
      [5, 2, 1, T],
    ],
  });
  const file = join(folders.parent, 'problems.txt');
  const { code, output } = await folkmoot(
    'import',
    'polis',
    folder,
    '--data',
    directories.next(),
    '--problems',
    file,
  );
  expect(code).toBe(1);
  expect(output).toMatch(/✗ 3 rows have problems:\n {6}votes.csv:3 vote "7" is not 1, 0 or -1\n/);
  expect(await readFile(file, 'utf8')).toBe(
    'votes.csv:3 vote "7" is not 1, 0 or -1\n' +
      'votes.csv:4 comment 5 is not in comments.csv\n' +
      'comments.csv:3 comment 1 is left out: The comment is too long (5004 characters of at most 5000)\n',
  );
});

describe('while another process holds the data directory', () => {
  it('that takes no jobs, says what to do', async () => {
    const data = directories.next();
    const embedded = openEmbedded({ directory: data });
    try {
      const { code, messages } = await folkmoot('import', 'polis', BREXIT, '--data', data);
      expect([code, messages]).toEqual([
        1,
        `Another process (pid ${process.pid}) works on ${data} and takes no jobs from the command line.\n` +
          'Stop it (Ctrl-C in its terminal), run this command again, then start it again.\n',
      ]);
    } finally {
      await embedded.close();
    }
  });

  it('that takes jobs, shows its progress and its report', async () => {
    const data = directories.next();
    const embedded = openEmbedded({ directory: data });
    const socket = await serveAdminSocket({ directory: data, workplace: { embedded, projections: [] } });
    try {
      const imported = await folkmoot('import', 'polis', BREXIT, '--data', data);
      expect(imported).toMatchObject({ code: 0, output: expect.stringMatching(/5,303 standing/) });
      expect(imported.messages).toMatch(/Stances: /);
      const rebuilt = await folkmoot('rebuild', 'comment-page', '--data', data);
      expect(rebuilt.output).toMatch(/^comment-page: build 2 is in place, 5,\d{3} events/);
      const examined = await folkmoot('doctor', '--json', '--data', data);
      expect(examined.code).toBe(0);
      expect(JSON.parse(examined.output)).toMatchObject({ inOrder: true, directory: data });
    } finally {
      await socket.close();
      await embedded.close();
    }
  });
});
