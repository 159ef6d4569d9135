import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { stanceShapes } from '@folkmoot/discussion-domain';
import type { EventStore } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';
import { dataDirectories, withEmbedded } from './data-directory.js';
import { folkmoot, startFolkmoot } from './folkmoot-command.js';

const BIODIVERSITY = join(import.meta.dirname, '../../../examples/polis/scoop-hivemind.biodiversity');
const KILLS = 8;

let directories: Awaited<ReturnType<typeof dataDirectories>>;
beforeAll(async () => {
  directories = await dataDirectories();
});
afterAll(() => directories.remove());

const countsIn = async (store: EventStore): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  let after: Position = START;
  for (let live = false; !live;) {
    const batch = await store.readAll({ prefixes: [''], after, limit: 5_000 });
    for (const { type } of batch.events) counts[type] = (counts[type] ?? 0) + 1;
    ({ position: after, live } = batch);
  }
  return counts;
};

it('an import that is killed again and again goes on without doubles and adds up', async () => {
  const data = directories.next();
  const command = ['import', 'polis', BIODIVERSITY, '--data', data];
  let killed = 0;
  for (let tried = 0; tried < KILLS; tried += 1) {
    const { child, outcome } = startFolkmoot(command);
    await delay(150 + Math.random() * 700);
    child.kill('SIGKILL');
    if ((await outcome).signal === 'SIGKILL') killed += 1;
  }
  expect(killed).toBeGreaterThan(0);

  const { code, output, messages } = await folkmoot(...command);
  expect(messages).not.toMatch(/went wrong/);
  expect(output).toMatch(/29,719 standing; 82 votes repeated what stood/);
  expect(output).toMatch(/✓ All 29,719 cells of participants-votes.csv equal the stances that stand./);
  expect(code).toBe(0);

  const counts = await withEmbedded(data, ({ platformOf }) => countsIn(platformOf('discussion').store));
  expect(counts).toEqual({
    'consultation-drafted.v1': 1,
    'consultation-published.v1': 1,
    'discussion-started.v1': 1,
    'member-imported.v1': 536,
    'comment-posted.v1': 316,
    'comment-hidden.v1': 162,
    [`stance-taken.v${stanceShapes['stance-taken'].version}`]: 29_720,
  });
  expect(await folkmoot('doctor', '--data', data)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/Everything is in order.\n$/),
  });
}, 120_000);

it('an import that is asked to stop says how to go on, and goes on', async () => {
  const data = directories.next();
  const command = ['import', 'polis', BIODIVERSITY, '--data', data];
  const { child, outcome } = startFolkmoot(command);
  child.stderr?.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('Stances')) child.kill('SIGINT');
  });
  const stopped = await outcome;
  expect(stopped).toMatchObject({ code: 1, output: '' });
  expect(stopped.messages).toMatch(/Stopped. Nothing is lost: run the same command again and it goes on.\n$/);
  const { code, output } = await folkmoot(...command);
  expect([code, output]).toEqual([0, expect.stringMatching(/29,719 standing/)]);
}, 60_000);
