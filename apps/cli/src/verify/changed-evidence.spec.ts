import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PublishedRoot } from '@folkmoot/accountability/verification';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { keepEvidence, tampered, verified } from '../../test/kept-evidence.js';
import { importPolis } from '../import-polis/import-polis.js';
import { isAsItWas } from './verify.js';
import { verifyReportText } from './verify-report-text.js';

const BREXIT = join(import.meta.dirname, '../../../../examples/polis/brexit-consensus');
const following = { onProgress: () => undefined, signal: new AbortController().signal };

let directories: Awaited<ReturnType<typeof dataDirectories>>;
let directory: string;
let roots: readonly PublishedRoot[];
beforeAll(async () => {
  directories = await dataDirectories();
  directory = directories.next();
  roots = await withEmbedded(directory, async (embedded) => {
    await importPolis({ embedded, projections: [] }, { folder: BREXIT }, following);
    return keepEvidence(embedded);
  });
});
afterAll(() => directories.remove());

describe('evidence that was changed, too', () => {
  const documentsOf = (copy: string) => dataFiles(copy).documents('discussion');

  it('is found out by itself where it does not fit together', async () => {
    const copy = await tampered(directory, directories.next(), () => undefined);
    const database = new DatabaseSync(documentsOf(copy));
    database.exec(
      `UPDATE "evidence-blocks.v1" SET body = json_set(body, '$.link', '${'0'.repeat(64)}') WHERE id = '00000002'`,
    );
    database.close();
    const report = await verified(copy);
    expect(report.verdicts.flatMap(({ faults }) => faults)).toMatchObject([{ kind: 'evidence-changed' }]);
  });

  /** What an insider can do who has the keys and the documents as well as the log: make all of it anew. */
  const madeAnew = async (): Promise<string> => {
    const copy = await tampered(directory, directories.next(), (database) => {
      database.prepare(`UPDATE event SET data = '{}' WHERE position = ?`).run(2_000);
    });
    const database = new DatabaseSync(documentsOf(copy));
    database.exec('DELETE FROM "evidence-blocks.v1"; DELETE FROM "evidence-roots.v1";');
    database.close();
    await withEmbedded(copy, (embedded) => keepEvidence(embedded));
    return copy;
  };

  it('is found out only by a root that was kept elsewhere', async () => {
    const copy = await madeAnew();
    expect(isAsItWas(await verified(copy))).toBe(true);
    const report = await verified(copy, roots);
    expect(report.verdicts.flatMap(({ faults }) => faults)).toMatchObject([{ kind: 'root-differs' }]);
    expect(verifyReportText(report)).toContain(
      'the root of 2026-03-01 that was published does not come from this log',
    );
  });

  it('is no way out by leaving none at all', async () => {
    const copy = await tampered(directory, directories.next(), () => undefined);
    const database = new DatabaseSync(documentsOf(copy));
    database.exec('DELETE FROM "evidence-blocks.v1"; DELETE FROM "evidence-roots.v1";');
    database.close();
    // What has begun within the hour may still be without.
    expect((await verified(copy)).verdicts.flatMap(({ faults }) => faults)).toEqual([]);
    const events = new DatabaseSync(dataFiles(copy).events);
    events.exec("UPDATE event SET recorded_at = '2026-01-01T00:00:00.000Z' WHERE family <> 'member-'");
    events.close();
    const report = await verified(copy);
    expect(report.verdicts.flatMap(({ faults }) => faults)).toMatchObject([{ kind: 'no-evidence' }]);
  });
});

it('a published root with more events than the log has says that it was cut', async () => {
  const more = roots.map((root) => ({ ...root, events: root.events + 1_000 }));
  const { verdicts } = await verified(directory, more);
  expect(verdicts.flatMap(({ faults }) => faults.map(({ text }) => text))).toContainEqual(
    expect.stringMatching(/has \d+ events, and the log does not have so many/),
  );
});

it('a root of another context is no reason to be at ease', async () => {
  const [root] = roots;
  const report = await verified(directory, [{ ...(root as PublishedRoot), context: 'elsewhere' }]);
  expect(isAsItWas(report)).toBe(false);
  expect(verifyReportText(report)).toContain('is of elsewhere, which this Folkmoot does not have');
});
