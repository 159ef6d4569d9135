import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FolkmootProcess } from './folkmoot-process.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('the command line beside a running Folkmoot', () => {
  it('imports a conversation, which is there at once, and rebuilds under load', async () => {
    const site = await FolkmootProcess.create();
    const folkmoot = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['apps/cli/dist/main.js', ...args, '--data', site.directory], {
        cwd: root,
      });
    try {
      await site.start();
      const { stdout } = await folkmoot('import', 'polis', 'examples/polis/15-per-hour-seattle');
      expect(stdout).toContain('All 2,872 cells of participants-votes.csv equal the stances that stand.');
      const { body } = await site.ask('GET', '/api/consultations?status=closed');
      expect(body).toMatchObject({
        total: 1,
        items: [{ title: '$15/hour', responses: 54 + 2_872, status: 'closed' }],
      });
      const [{ id }] = (body as { items: [{ id: string }] }).items;
      const before = await site.ask('GET', `/api/consultations/${id}`);
      await folkmoot('rebuild', '--all');
      expect((await site.ask('GET', `/api/consultations/${id}`)).body).toEqual(before.body);
      const discussionId = (before.body as { discussions: [{ id: string }] }).discussions[0].id;
      const page = await site.ask('GET', `/api/discussions/${discussionId}/comments?order=most-agreed`);
      expect(page.body).toMatchObject({ total: 54, pages: 3 });
      expect((page.body as { items: unknown[] }).items).toHaveLength(20);
    } finally {
      await site.remove();
    }
  });
});
