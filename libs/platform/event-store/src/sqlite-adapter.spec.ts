import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { START } from '@folkmoot/kernel';
import { eventually, sourceArguments } from '@folkmoot/testing';
import { anEvent, eventsNumbered, idsOf, record } from './contract-suite/fixtures.js';
import { sqliteEventStore } from './sqlite.js';

/** Appends until an error comes; tells of it and of how much can still be read. */
const FILLER = `
  const { sqliteEventStore } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)});
  const { randomUUID } = await import('node:crypto');
  const store = sqliteEventStore({ path: process.argv[1] });
  const event = () => ({ id: randomUUID(), type: 'tested.v1', data: { text: 'x'.repeat(9000) }, metadata: {} });
  let acknowledged = 0;
  let refused;
  while (refused === undefined) {
    await store.append('full-1', 'any', [event()]).then(() => acknowledged++, (error) => (refused = error));
  }
  const readable = (await store.read('full-1')).length;
  console.log(JSON.stringify({ name: refused.name, message: refused.message, acknowledged, readable }));
`;

describe('the SQLite event store', () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'folkmoot-events-'));
    path = join(directory, 'events.db');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  /** Bytes of write-ahead log: every commit writes each page that it touches anew. */
  const logged = async (write: (store: ReturnType<typeof sqliteEventStore>) => Promise<unknown>) => {
    const file = join(directory, `${Math.random()}.db`);
    const store = sqliteEventStore({ path: file });
    const before = statSync(`${file}-wal`).size;
    await write(store);
    const bytes = statSync(`${file}-wal`).size - before;
    await store.close();
    return bytes;
  };

  test('commits appends that wait together at once', async () => {
    const together = await logged((store) =>
      Promise.all(eventsNumbered(40).map((event) => store.append(`a-${event.id}`, 'no-stream', [event]))),
    );
    const apart = await logged(async (store) => {
      for (const event of eventsNumbered(40)) await store.append(`a-${event.id}`, 'no-stream', [event]);
    });
    expect(apart / together).toBeGreaterThan(5);
  });

  test('hands what another process appends to its subscribers, without a gap or a double', async () => {
    const [ours, theirs] = [sqliteEventStore({ path }), sqliteEventStore({ path })];
    const recording = record(ours, { prefixes: ['shared-'], after: START });
    const events = eventsNumbered(60);
    for (const [n, event] of events.entries())
      await (n % 3 === 0 ? ours : theirs).append('shared-1', n === 0 ? 'no-stream' : n - 1, [event]);
    await eventually(() => expect(idsOf(recording.events())).toEqual(idsOf(events)));
    const last = anEvent();
    await theirs.append('shared-1', 59, [last]);
    await eventually(() => expect(idsOf(recording.events())).toEqual(idsOf([...events, last])));
    await Promise.all([ours.close(), theirs.close()]);
  });

  test('brings a subscriber up to date that fell behind what is kept in memory', async () => {
    const store = sqliteEventStore({ path });
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const recording = record(store, { prefixes: ['behind-'], after: START, handle: () => gate });
    const events = eventsNumbered(12_000);
    for (let n = 0; n < events.length; n += 1_000)
      await store.append('behind-1', n === 0 ? 'no-stream' : n - 1, events.slice(n, n + 1_000));
    const text = 'x'.repeat(900_000);
    const big = Array.from({ length: 30 }, () => anEvent({ text }));
    for (const event of big) await store.append('behind-1', 'any', [event]);
    release();
    await eventually(() => expect(recording.events()).toHaveLength(12_030), 15_000);
    expect(idsOf(recording.events())).toEqual(idsOf([...events, ...big]));
    await store.close();
  }, 30_000);

  test('tells of a position that others have moved, but seldom while they are at it', async () => {
    const store = sqliteEventStore({ path });
    const recording = record(store, { prefixes: ['quiet-'], after: START });
    const begun = performance.now();
    for (const event of eventsNumbered(300)) await store.append(`busy-${event.id}`, 'no-stream', [event]);
    const head = await store.head();
    await eventually(() => expect(recording.batches.at(-1)?.position).toBe(head));
    const most = (performance.now() - begun) / 50 + 2;
    expect(recording.batches.length).toBeLessThanOrEqual(most);
    expect(recording.events()).toEqual([]);
    await store.close();
  });

  test('never gives a position twice, even if the newest event were removed', async () => {
    const store = sqliteEventStore({ path });
    const { position } = await store.append('a-1', 'no-stream', [anEvent()]);
    await store.close();
    const database = new DatabaseSync(path);
    database.exec('DELETE FROM event');
    database.close();
    const next = sqliteEventStore({ path });
    expect((await next.append('a-2', 'no-stream', [anEvent()])).position > position).toBe(true);
    await next.close();
  });

  test.each([
    ['one family', ['comment-']],
    ['two families', ['comment-', 'stance-']],
    ['a part of a family', ['comment-4', 'stance-']],
  ])('finds the events of %s by walking along an index, without sorting', async (_, prefixes) => {
    const { scanQuery } = await import('./sqlite/log.js');
    const { scansOf } = await import('./sqlite/prefixes.js');
    await sqliteEventStore({ path }).close();
    const database = new DatabaseSync(path);
    const plan = database
      .prepare(`EXPLAIN QUERY PLAN ${scanQuery(scansOf(prefixes, () => []))}`)
      .all()
      .map(({ detail }) => String(detail));
    database.close();
    expect(plan.filter((detail) => detail.includes('TEMP B-TREE') || detail.startsWith('SCAN'))).toEqual([]);
    expect(plan.join('\n')).toContain('event_by_family (family=? AND position>? AND position<?)');
  });

  test('says that the disk is full, keeps what was acknowledged and stays readable', async () => {
    const limited = [
      '-c',
      'ulimit -f 2000; exec "$0" "$@"',
      process.execPath,
      ...sourceArguments(FILLER, path),
    ];
    const { stdout } = await promisify(execFile)('/bin/sh', limited);
    const told = JSON.parse(stdout) as {
      name: string;
      message: string;
      acknowledged: number;
      readable: number;
    };
    expect(told.name).toBe('StorageFull');
    expect(told.message).toContain(directory);
    expect(told.acknowledged).toBeGreaterThan(5);
    expect(told.readable).toBe(told.acknowledged);
    const store = sqliteEventStore({ path });
    expect(await store.read('full-1')).toHaveLength(told.acknowledged);
    await store.append('full-1', told.acknowledged - 1, [anEvent()]);
    await store.close();
  }, 30_000);
});
