import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { exportArchive } from '../export-archive/export-archive.js';
import { importPolis } from '../import-polis/import-polis.js';
import { importArchive } from './import-archive.js';

const EXAMPLES = join(import.meta.dirname, '../../../../examples/polis');
const following = { onProgress: () => undefined, signal: new AbortController().signal };

let directories: Awaited<ReturnType<typeof dataDirectories>>;
beforeAll(async () => {
  directories = await dataDirectories();
});
afterAll(() => directories.remove());

it.each(['brexit-consensus', 'scoop-hivemind.biodiversity', '15-per-hour-seattle'])(
  'the archive of %s comes in elsewhere and goes out again the same',
  async (name) => {
    const first = join(directories.next(), '..', `${name}.jsonl`);
    const { consultationId } = await withEmbedded(directories.next(), async (embedded) => {
      const workplace = { embedded, projections: [] };
      const report = await importPolis(workplace, { folder: join(EXAMPLES, name) }, following);
      await exportArchive(workplace, { consultationId: report.consultationId, file: first }, following);
      return report;
    });
    const second = `${first}.again`;
    await withEmbedded(directories.next(), async (embedded) => {
      const workplace = { embedded, projections: [] };
      const report = await importArchive(workplace, { file: first }, following);
      expect(report).toMatchObject({ comparison: 'same', membersMet: 0 });
      expect(report.newEvents).toBeGreaterThan(report.counts.stance);
      await exportArchive(workplace, { consultationId, file: second }, following);
      expect(await importArchive(workplace, { file: first }, following)).toMatchObject({
        newEvents: 0,
        comparison: 'same',
      });
    });
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);
    await Promise.all([first, second].map((file) => rm(file)));
  },
  120_000,
);
