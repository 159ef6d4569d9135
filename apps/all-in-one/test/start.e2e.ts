import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { eventually } from '@folkmoot/testing';
import { DEMO_PASSWORD } from '../src/demo/people.js';
import { FolkmootProcess } from './folkmoot-process.js';
import { newMember, newOrganiser, openDiscussion } from './site.js';

const demonstration = () => FolkmootProcess.create({ FOLKMOOT_DEMO: 'true' });

/** How many events the log of a data directory holds; none as long as it is not there. */
const eventsIn = (directory: string): number => {
  try {
    const database = new DatabaseSync(join(directory, 'events.db'), { readOnly: true });
    const { n } = database.prepare('SELECT count(*) AS n FROM event').get() as { n: number };
    database.close();
    return n;
  } catch {
    return 0;
  }
};

const logInTo = async (site: FolkmootProcess, email: string): Promise<string> => {
  const { status, body } = await site.ask('POST', '/api/sessions', {
    body: { email, password: DEMO_PASSWORD },
  });
  expect(status).toBe(201);
  return (body as { token: string }).token;
};

const consultationsOf = (site: FolkmootProcess): Promise<readonly unknown[]> =>
  Promise.all(
    ['open', 'upcoming', 'closed'].map(
      async (status) => (await site.ask('GET', `/api/consultations?status=${status}`)).body,
    ),
  );

interface QueuedCase {
  readonly id: string;
  readonly urgency: number;
  readonly waitingSince: string;
}

const queueOf = async (site: FolkmootProcess): Promise<readonly QueuedCase[]> => {
  const token = await logInTo(site, 'moderator@demo.test');
  const { body } = await site.ask('GET', '/api/cases', { token });
  const { items } = body as { items: readonly QueuedCase[] };
  return items.map(({ id, urgency, waitingSince }) => ({ id, urgency, waitingSince }));
};

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

describe('starting', () => {
  let site: FolkmootProcess;
  beforeEach(async () => {
    site = await FolkmootProcess.create();
  });
  afterEach(() => site.remove());

  it('is ready when it says so, and stops on SIGTERM with code 0', async () => {
    await site.start();
    expect(await site.ask('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
    expect(await site.kill('SIGTERM')).toBe(0);
  });

  it('is refused on a data directory that another process uses, and says whose it is', async () => {
    await site.start();
    const second = await FolkmootProcess.create({ FOLKMOOT_DATA: site.directory });
    try {
      const { code, output } = await second.startToFail();
      expect(code).toBe(1);
      expect(output).toContain(`The data directory ${site.directory} is used by another process (pid `);
      expect(output).not.toContain(' at ');
    } finally {
      await second.remove();
    }
    expect((await site.ask('GET', '/health/ready')).status).toBe(200);
  });

  it('names every setting that is wrong, and what is allowed', async () => {
    const wrong = await FolkmootProcess.create({ FOLKMOOT_PORT: 'eighty', FOLKMOOT_ORIGIN: 'example.org' });
    try {
      const { code, output } = await wrong.startToFail();
      expect(code).toBe(1);
      expect(output).toMatch(/FOLKMOOT_PORT .*whole number from 0 to 65,?535/);
      expect(output).toMatch(/FOLKMOOT_ORIGIN /);
    } finally {
      await wrong.remove();
    }
  });

  it('says which variable is no setting, and starts', async () => {
    const mistyped = await FolkmootProcess.create({ FOLKMOOT_PROT: '4000' });
    try {
      await mistyped.start();
      expect(mistyped.output).toContain('FOLKMOOT_PROT is no setting');
    } finally {
      await mistyped.remove();
    }
  });

  it('is refused with another master key than the keys were wrapped with', async () => {
    await site.start();
    await site.kill('SIGTERM');
    await writeFile(join(site.directory, 'master.key'), Buffer.alloc(32, 1).toString('base64'));
    const { code, output } = await site.startToFail();
    expect(code).toBe(1);
    expect(output).toMatch(/master key/i);
  });

  it('sends whoever starts it on a damaged database to the doctor', async () => {
    await site.start();
    await site.kill('SIGTERM');
    await writeFile(join(site.directory, 'events.db'), 'x'.repeat(8_192));
    const { code, output } = await site.startToFail();
    expect(code).toBe(1);
    expect(output).toContain('folkmoot -- doctor');
    expect(output).not.toContain(' at ');
  });

  it('fills an empty directory with demonstration data once', async () => {
    const demo = await FolkmootProcess.create({ FOLKMOOT_DEMO: 'true' });
    try {
      for (let time = 0; time < 2; time += 1) {
        await demo.start();
        expect(demo.output).toContain('resident@demo.test');
        const { body } = await demo.ask('GET', '/api/consultations?status=open');
        expect(body).toMatchObject({ total: 1, items: [{ title: 'A park where the gasworks stood' }] });
        await demo.kill('SIGTERM');
      }
    } finally {
      await demo.remove();
    }
  });

  it.each([1, 40, 150, 700, 780])(
    'tells the rest of the demonstration after a kill at %i events or a little later',
    async (events) => {
      const [killed, whole] = [await demonstration(), await demonstration()];
      try {
        await killed.startUntil(() => eventsIn(killed.directory) >= events);
        await killed.kill();
        const found = await Promise.all(
          [killed, whole].map(async (site) => {
            await site.start();
            expect(site.output).toContain('resident@demo.test');
            await logInTo(site, 'admin@demo.test');
            await logInTo(site, 'neighbour@demo.test');
            return [await consultationsOf(site), await queueOf(site)];
          }),
        );
        expect(found[0]).toEqual(found[1]);
        // What follows from suspending and forgetting somebody is done while the site runs.
        await eventually(() => expect(eventsIn(killed.directory)).toBe(eventsIn(whole.directory)));
      } finally {
        await killed.remove();
        await whole.remove();
      }
    },
    30_000,
  );

  it('answers "no space left" while its disk is full, keeps what it had, and goes on afterwards', async () => {
    await site.start();
    const organiser = await newOrganiser(site, 'Olwen');
    const { discussionId } = await openDiscussion(site, organiser);
    const token = await newMember(site, 'Rhys');
    const post = (text: string) =>
      site.ask('POST', `/api/discussions/${discussionId}/comments`, { token, body: { text } });
    expect((await post('Before.')).status).toBe(201);
    await site.kill('SIGTERM');

    // Files that may not grow stand for a disk that is full (RLIMIT_FSIZE, in blocks of 512 bytes).
    await mkdir(site.directory, { recursive: true });
    await site.start(['/bin/sh', '-c', `ulimit -f 1200; exec "$0" "$1"`, process.execPath, MAIN]);
    let acknowledged = 1;
    let answer = await post('x'.repeat(4_000));
    for (; answer.status === 201 && acknowledged < 2_000; acknowledged += 1)
      answer = await post('x'.repeat(4_000));
    expect(answer).toMatchObject({ status: 507, body: { type: '/problems/platform/storage-full' } });
    await site.kill('SIGTERM');

    await site.start();
    expect((await post('After.')).status).toBe(201);
    const { body } = await site.ask('GET', `/api/discussions/${discussionId}/comments`, { token });
    expect(body).toMatchObject({ total: acknowledged + 1 });
  }, 60_000);
});
