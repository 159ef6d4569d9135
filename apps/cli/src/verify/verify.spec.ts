import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { PublishedRoot } from '@folkmoot/accountability/verification';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { dataDirectories, withEmbedded } from '../../test/data-directory.js';
import { keepEvidence, tampered, verified } from '../../test/kept-evidence.js';
import { lookInto } from '../doctor/look-into.js';
import { importPolis } from '../import-polis/import-polis.js';
import { type Progress, Stopped } from '../progress.js';
import { isAsItWas, verify } from './verify.js';
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

interface Row {
  readonly position: number;
  readonly id: string;
}

/** An event of discussion in the middle of the log, and its neighbours. */
const rowsAt = (database: DatabaseSync, position: number, count = 1): readonly Row[] =>
  database
    .prepare(
      `SELECT position, id FROM event WHERE family IN ('comment-', 'stance-') AND position >= ? ORDER BY position LIMIT ?`,
    )
    .all(position, count) as unknown as Row[];

/** Does something to the log, and gives what verify finds then. */
const foundAfter = async (
  change: (database: DatabaseSync) => void,
  published: readonly PublishedRoot[] = [],
) => {
  const report = await verified(await tampered(directory, directories.next(), change), published);
  const text = verifyReportText(report);
  const faults = report.verdicts.flatMap(({ context, faults: ones }) =>
    ones.map(({ kind, count, eventId }) => ({
      context,
      kind,
      count,
      ...(eventId !== undefined && { eventId }),
    })),
  );
  return { report, text, faults, ofLog: faults.filter(({ kind }) => kind !== 'root-differs') };
};

it('finds nothing in a log that nobody has touched, and says how much it has compared', async () => {
  const report = await verified(directory, roots);
  expect(isAsItWas(report)).toBe(true);
  expect(report.verdicts.find(({ context }) => context === 'discussion')).toMatchObject({
    events: expect.any(Number),
    roots: 1,
    publishedRoots: 1,
    faults: [],
  });
  for (const { events, covered } of report.verdicts) expect(covered).toBe(events);
  expect(verifyReportText(report)).toMatch(/✓ 5,\d{3} events are what they were, in their order/);
});

it('tells how far it is, and can be stopped', async () => {
  const seen: Progress[] = [];
  const stopping = new AbortController();
  const stopped = withEmbedded(directory, (embedded) =>
    verify(
      { embedded, projections: [] },
      { published: [] },
      {
        signal: stopping.signal,
        onProgress(progress) {
          seen.push(progress);
          if (progress.stage === 'Log of discussion') stopping.abort();
        },
      },
    ),
  );
  await expect(stopped).rejects.toThrow(Stopped);
  expect(seen.at(-1)).toMatchObject({ stage: 'Log of discussion', unit: 'events' });
});

it('passes after keys were destroyed', async () => {
  const copy = await tampered(directory, directories.next(), () => undefined);
  await withEmbedded(copy, async ({ platformOf }) => {
    const { store, keyring } = platformOf('discussion');
    const { events } = await store.readAll({ prefixes: ['comment-'], after: '' as never, limit: 5 });
    for (const { stream } of events) {
      expect(await keyring.destroy(`comment:${stream.slice('comment-'.length)}`)).toBe(true);
    }
  });
  expect(isAsItWas(await verified(copy, roots))).toBe(true);
});

describe('finds and names', () => {
  it.each([
    ['its data', `UPDATE event SET data = replace(data, '"agree"', '"unsure"') WHERE position = ?`],
    [
      'who did it',
      `UPDATE event SET metadata = json_set(metadata, '$.actor', 'somebody') WHERE position = ?`,
    ],
    ['when it was stored', `UPDATE event SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = ?`],
    ['its type', `UPDATE event SET type = 'stance-taken.v9' WHERE position = ?`],
    ['its revision', `UPDATE event SET revision = revision + 7 WHERE position = ?`],
  ])('an event of which %s was changed', async (_what, sql) => {
    let changed: Row | undefined;
    const { faults, text } = await foundAfter((database) => {
      changed = database
        .prepare(
          `SELECT position, id FROM event WHERE family = 'stance-' AND data LIKE '%"stance":"agree"%' AND position > 2500 LIMIT 1`,
        )
        .get() as unknown as Row;
      expect(database.prepare(sql).run(changed.position).changes).toBe(1);
    });
    expect(faults).toEqual([
      { context: 'discussion', kind: 'changed', count: 1, eventId: changed?.id },
      { context: 'discussion', kind: 'root-differs', count: 1 },
    ]);
    expect(text).toContain(`event ${changed?.id} at position ${changed?.position} is not what it was`);
    expect(text).toMatch(/is not what it was\. Keep this directory/);
  });

  it('an event that is no event any more', async () => {
    let before: Row | undefined;
    const { report } = await foundAfter((database) => {
      const [one, other] = rowsAt(database, 2_222, 2) as [Row, Row];
      before = one;
      database.prepare(`UPDATE event SET data = '{"half":' WHERE position = ?`).run(other.position);
    });
    expect(report.verdicts.flatMap(({ faults }) => faults)).toMatchObject([
      {
        kind: 'changed',
        text: expect.stringContaining(`the event after position ${before?.position} is not JSON`),
      },
    ]);
  });

  it('events that were dropped, by the first of them', async () => {
    let gone: readonly Row[] = [];
    const { ofLog } = await foundAfter((database) => {
      gone = rowsAt(database, 1_500, 3);
      for (const { position } of gone) database.prepare('DELETE FROM event WHERE position = ?').run(position);
    });
    expect(ofLog).toEqual([{ context: 'discussion', kind: 'dropped', count: 3, eventId: gone[0]?.id }]);
  });

  it('the end that was cut off', async () => {
    let gone: readonly Row[] = [];
    const { ofLog } = await foundAfter((database) => {
      gone = rowsAt(database, 5_400, 10_000);
      database.prepare('DELETE FROM event WHERE position >= 5400').run();
    });
    expect(ofLog).toEqual([
      { context: 'discussion', kind: 'dropped', count: gone.length, eventId: gone[0]?.id },
    ]);
  });

  it('two events that changed places', async () => {
    let first: Row | undefined;
    const { ofLog, text } = await foundAfter((database) => {
      const [a, b] = [...rowsAt(database, 2_000), ...rowsAt(database, 3_700)] as [Row, Row];
      first = b;
      const move = database.prepare('UPDATE event SET position = ? WHERE position = ?');
      move.run(9_999_999, a.position);
      move.run(a.position, b.position);
      move.run(b.position, 9_999_999);
    });
    expect(ofLog).toEqual([{ context: 'discussion', kind: 'reordered', count: 2, eventId: first?.id }]);
    expect(text).toContain('is not in its place');
  });

  it('an event that was put between others', async () => {
    const id = crypto.randomUUID();
    const { ofLog } = await foundAfter((database) => {
      database.exec(`UPDATE event SET position = -position WHERE position > 3000`);
      database.exec(`UPDATE event SET position = 1 - position WHERE position < 0`);
      database
        .prepare(
          `INSERT INTO event (position, stream, revision, family, id, type, data, metadata, recorded_at)
           SELECT 3001, stream, 5000, family, ?, type, data, metadata, recorded_at FROM event
           WHERE family = 'stance-' LIMIT 1`,
        )
        .run(id);
    });
    expect(ofLog).toEqual([{ context: 'discussion', kind: 'added', count: 1, eventId: id }]);
  });

  it('what was dropped, also when much has happened since', async () => {
    let gone: readonly Row[] = [];
    const copy = await tampered(directory, directories.next(), (database) => {
      gone = rowsAt(database, 5_100, 2);
      for (const { position } of gone) database.prepare('DELETE FROM event WHERE position = ?').run(position);
      database.exec(
        `INSERT INTO event (stream, revision, family, id, type, data, metadata, recorded_at)
         SELECT stream, revision + 9000, family, 'ffffffff' || substr(id, 9), type, data, metadata, recorded_at
         FROM event WHERE family = 'stance-' ORDER BY position LIMIT 50`,
      );
    });
    const { verdicts } = await verified(copy);
    expect(verdicts.flatMap(({ faults }) => faults)).toMatchObject([
      { kind: 'dropped', count: 2, eventId: gone[0]?.id },
      { kind: 'root-differs' },
    ]);
  });

  it('one event put in the place of another', async () => {
    const id = crypto.randomUUID();
    let was: Row | undefined;
    const { ofLog } = await foundAfter((database) => {
      [was] = rowsAt(database, 4_321);
      database.prepare('UPDATE event SET id = ? WHERE position = ?').run(id, was?.position ?? 0);
    });
    expect(ofLog).toEqual([
      { context: 'discussion', kind: 'dropped', count: 1, eventId: was?.id },
      { context: 'discussion', kind: 'added', count: 1, eventId: id },
    ]);
  });

  it('all kinds at once, each by its first event', async () => {
    const ids: string[] = [];
    const { ofLog } = await foundAfter((database) => {
      const [changed, dropped, a, b] = [1_100, 2_100, 3_100, 4_100].map(
        (position) => rowsAt(database, position)[0] as Row,
      ) as [Row, Row, Row, Row];
      database.prepare(`UPDATE event SET data = '{}' WHERE position = ?`).run(changed.position);
      database.prepare('DELETE FROM event WHERE position = ?').run(dropped.position);
      const move = database.prepare('UPDATE event SET position = ? WHERE position = ?');
      move.run(9_999_999, a.position);
      move.run(a.position, b.position);
      move.run(b.position, 9_999_999);
      ids.push(changed.id, dropped.id, b.id);
    });
    expect(ofLog.map(({ kind, eventId }) => [kind, eventId])).toEqual([
      ['changed', ids[0]],
      ['dropped', ids[1]],
      ['reordered', ids[2]],
    ]);
  });

  it('an event that was hidden in a stream of no service, or from those who read its family', async () => {
    const { report, ofLog, text } = await foundAfter((database) => {
      const [one, other] = [...rowsAt(database, 2_000), ...rowsAt(database, 2_500)] as [Row, Row];
      database.exec(`INSERT INTO stream (name) VALUES ('nobodys-1')`);
      database
        .prepare(
          `UPDATE event SET stream = (SELECT key FROM stream WHERE name = 'nobodys-1'), family = 'nobodys-' WHERE position = ?`,
        )
        .run(one.position);
      database.prepare(`UPDATE event SET family = 'x-' WHERE position = ?`).run(other.position);
    });
    expect(ofLog).toMatchObject([{ kind: 'dropped', count: 2 }]);
    expect(report.nobodys).toMatchObject({ count: 1, first: { stream: 'nobodys-1' } });
    expect(text).toContain('1 events are in streams of no service');
  });
});

it('changes nothing', async () => {
  const headBefore = lookInto(dataFiles(directory).events, (database) =>
    database.prepare('SELECT count(*) AS n FROM event').get(),
  );
  await verified(directory, roots);
  expect(
    lookInto(dataFiles(directory).events, (database) =>
      database.prepare('SELECT count(*) AS n FROM event').get(),
    ),
  ).toEqual(headBefore);
});
