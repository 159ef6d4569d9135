import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FolkmootProcess } from './folkmoot-process.js';
import { made, newMember, newOrganiser, openDiscussion } from './site.js';

const run = promisify(execFile);
const FOLKMOOT = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));
const DOCUMENT = fileURLToPath(new URL('../../../docs/accountability.md', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const CONTEXTS = ['identity', 'discussion', 'moderation', 'analytics'];

describe('the evidence of a site', () => {
  let site: FolkmootProcess;
  let administrator: string;
  let commentId: string;
  let rootsFile: string;

  const verify = async (...args: readonly string[]): Promise<Outcome> => {
    const command = [FOLKMOOT, 'verify', '--data', site.directory, ...args];
    try {
      const { stdout } = await run(process.execPath, command, { env: { PATH: process.env['PATH'] } });
      return { code: 0, output: stdout };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, output: stdout + stderr };
    }
  };

  /** It catches up at every start. */
  const restart = async (): Promise<void> => {
    await site.kill('SIGTERM');
    await site.start();
  };

  const rootsOf = async (context: string) =>
    (await site.ask('GET', `/api/evidence/${context}`)).body as { items: { root: string; events: number }[] };

  beforeAll(async () => {
    site = await FolkmootProcess.create();
    await site.start();
    administrator = await newOrganiser(site, 'Olwen');
    const { discussionId } = await openDiscussion(site, administrator);
    const rhys = await newMember(site, 'Rhys');
    commentId = await made(site, rhys, `/api/discussions/${discussionId}/comments`, {
      text: 'Oaks, please.',
    });
    await restart();
    rootsFile = join(site.directory, 'roots.json');
  });
  afterAll(() => site.remove());

  it('is published for whoever asks, and the program in the docs makes the same roots from it', async () => {
    const [, program = ''] = /```js\n([\s\S]*?)```/.exec(await readFile(DOCUMENT, 'utf8')) ?? [];
    const file = join(site.directory, 'check.mjs');
    await writeFile(file, program);
    for (const context of ['identity', 'discussion']) {
      expect((await rootsOf(context)).items).toHaveLength(1);
      const { stdout } = await run(process.execPath, [file, `${site.address}/api`, context]);
      expect(stdout).toMatch(/^\d{4}-\d\d-\d\d \d+ events: as published\n$/);
    }
  });

  it('the audit of a running site says who did what', async () => {
    const { body } = await site.ask('GET', '/api/audit/discussion', { token: administrator });
    const { items } = body as { items: { command: string; subject: string }[] };
    expect(items.map(({ command }) => command)).toEqual(
      expect.arrayContaining([
        'draft-consultation',
        'publish-consultation',
        'start-discussion',
        'post-comment',
      ]),
    );
    expect(items.find(({ command }) => command === 'post-comment')?.subject).toBe(`comment-${commentId}`);
  });

  it('passes while the site runs, and after words were erased for good', async () => {
    await writeFile(rootsFile, JSON.stringify(await Promise.all(CONTEXTS.slice(0, 2).map(rootsOf))));
    const running = await verify('--roots', rootsFile);
    expect(running).toEqual({ code: 0, output: expect.stringMatching(/The log is what it was\.\n$/) });
    const erased = await site.ask('POST', `/api/comments/${commentId}/erasure`, {
      token: administrator,
      body: { reason: 'A name' },
    });
    expect(erased.status).toBe(200);
    await restart();
    expect((await verify('--roots', rootsFile)).code).toBe(0);
  });

  it('does not pass when somebody has been at the file of a stopped site, and says which event', async () => {
    await site.kill('SIGTERM');
    const database = new DatabaseSync(join(site.directory, 'events.db'));
    const { id } = database
      .prepare("SELECT id FROM event WHERE type LIKE 'consultation-published%'")
      .get() as { id: string };
    database
      .prepare(
        "UPDATE event SET data = json_set(data, '$.closesAt', '2020-01-01T00:00:00.000Z') WHERE id = ?",
      )
      .run(id);
    database.close();
    const { code, output } = await verify();
    expect(code).toBe(1);
    expect(output).toContain(`event ${id} at position`);
    expect((await verify('--roots', rootsFile)).output).toMatch(
      /the root of \S+ that was published does not come from this log/,
    );
    const [unusable, missing] = [join(site.directory, 'master.key'), join(site.directory, 'none.json')];
    expect(await verify('--roots', unusable)).toMatchObject({
      code: 2,
      output: expect.stringContaining('holds no roots'),
    });
    expect(await verify('--roots', missing)).toMatchObject({
      code: 1,
      output: expect.stringContaining('it is not there'),
    });
  });
});
