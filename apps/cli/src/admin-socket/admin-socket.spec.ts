import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { discussionReadModels } from '@folkmoot/discussion/read-models';
import { discussionStreams } from '@folkmoot/discussion/streams';
import { type Projection, startProjection } from '@folkmoot/event-sourcing';
import { polisFolders, T } from '../../test/polis-folder.js';
import { type WorkplaceInMemory, workplaceInMemory } from '../../test/workplace-in-memory.js';
import type { Progress } from '../progress.js';
import { askRunningFolkmoot } from './ask-running-folkmoot.js';
import { type AdminSocket, serveAdminSocket } from './serve-admin-socket.js';

let folders: Awaited<ReturnType<typeof polisFolders>>;
let workplace: WorkplaceInMemory;
let projections: Projection[];
let socket: AdminSocket;
let directory: string;
let folder: string;

/** A running Folkmoot as far as jobs can tell: read models that follow the log, and the socket. */
beforeEach(async () => {
  folders = await polisFolders();
  directory = folders.parent;
  folder = await folders.write({
    comments: [{ id: 0 }],
    votes: Array.from({ length: 1_000 }, (_, voter) => [0, voter, 1, T] as const),
  });
  workplace = workplaceInMemory();
  const { platform } = workplace;
  const models = Object.values(discussionReadModels(discussionStreams(platform).codecs));
  projections = await Promise.all(models.map((model) => startProjection({ ...platform, model })));
  writeFileSync(join(directory, 'admin.sock'), 'left by a process that was killed');
  socket = await serveAdminSocket({ directory, workplace: { ...workplace, projections } });
});
afterEach(async () => {
  await socket.close();
  await Promise.all(projections.map((one) => one.stop()));
  await workplace.close();
  await folders.remove();
});

const following = (onProgress: (progress: Progress) => void = () => undefined) => ({
  onProgress,
  signal: new AbortController().signal,
});

it('does a job of the command line, tells its progress and answers with its report', async () => {
  const stages = new Set<string>();
  const report = await askRunningFolkmoot(
    directory,
    'import-polis',
    { folder },
    following(({ stage }) => stages.add(stage)),
  );
  expect(report).toMatchObject({ rows: { comments: 1, votes: 1_000 }, stances: { standing: 1_000 } });
  expect([...stages]).toEqual(expect.arrayContaining(['Reading', 'Members', 'Comments', 'Stances']));
});

it('puts a rebuilt read model in the place of the one that is followed', async () => {
  await askRunningFolkmoot(directory, 'import-polis', { folder }, following());
  const rebuilt = await askRunningFolkmoot(directory, 'rebuild', { models: ['comment-page'] }, following());
  expect(rebuilt).toMatchObject([{ name: 'comment-page', build: 2, events: 1_001 }]);
  const listed = await askRunningFolkmoot(directory, 'list-read-models', {}, following());
  expect(listed?.find(({ name }) => name === 'comment-page')).toMatchObject({ build: 2 });
  const again = await askRunningFolkmoot(directory, 'import-polis', { folder }, following());
  expect(again).toMatchObject({ newEvents: 0, stances: { standing: 1_000, notStanding: 0 } });
});

it('hands failures back under their names', async () => {
  const asked = askRunningFolkmoot(directory, 'import-polis', { folder: directory }, following());
  await expect(asked).rejects.toMatchObject({
    name: 'NoPolisExport',
    message: expect.stringMatching(/comments.csv/),
  });
});

it('does one job at a time', async () => {
  let other: Promise<unknown> | undefined;
  const ask = () => askRunningFolkmoot(directory, 'list-read-models', {}, following());
  await askRunningFolkmoot(
    directory,
    'import-polis',
    { folder },
    following(() => (other ??= ask().catch((error: Error) => error.message))),
  );
  expect(await other).toBe('Folkmoot does another job at the moment: try again when it is done');
  expect(await ask()).toContainEqual(expect.objectContaining({ name: 'comment-page' }));
});

it('stops a job whose caller leaves', async () => {
  const leaving = new AbortController();
  const asked = askRunningFolkmoot(
    directory,
    'import-polis',
    { folder },
    { signal: leaving.signal, onProgress: ({ stage }) => stage === 'Members' && leaving.abort() },
  );
  await expect(asked).rejects.toMatchObject({ name: 'Stopped' });
  expect(await workplace.events('stance-')).toHaveLength(0);
});

it('lets its owner alone in, and leaves nothing behind', async () => {
  const path = join(directory, 'admin.sock');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await socket.close();
  expect(existsSync(path)).toBe(false);
  expect(await askRunningFolkmoot(directory, 'list-read-models', {}, following())).toBeUndefined();
});
