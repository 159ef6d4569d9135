import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Position, START } from '@folkmoot/kernel';
import { sourceArguments } from '@folkmoot/testing';
import type { StoredEvent } from './event-store.js';
import { sqliteEventStore } from './sqlite.js';

const ROUNDS = 6;

/** Sixteen writers append two events at a time for ever; both ids are told when they are acknowledged. */
const WRITERS = `
  const { sqliteEventStore } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)});
  const { randomUUID } = await import('node:crypto');
  const { writeSync } = await import('node:fs');
  const store = sqliteEventStore({ path: process.argv[1] });
  const event = () => ({ id: randomUUID(), type: 'tested.v1', data: { text: 'x'.repeat(500) }, metadata: {} });
  for (let writer = 0; writer < 16; writer++) {
    const stream = 'killed-' + randomUUID();
    const write = async () => {
      for (let revision = -1; ; revision += 2) {
        const events = [event(), event()];
        await store.append(stream, revision === -1 ? 'no-stream' : revision, events);
        writeSync(1, events[0].id + ' ' + events[1].id + '\\n');
      }
    };
    void write();
  }
`;

/** Lets the writers run until they have told so many lines; answers with every id that was acknowledged. */
const writeUntilKilled = async (path: string, lines: number): Promise<string[]> => {
  const child = spawn(process.execPath, sourceArguments(WRITERS, path), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const told: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    told.push(...line.split(' '));
    if (told.length === 2 * lines) child.kill('SIGKILL');
  }
  expect(await exited).toEqual([null, 'SIGKILL']);
  return told;
};

const readAllFrom = async (path: string): Promise<StoredEvent[]> => {
  const store = sqliteEventStore({ path });
  const events: StoredEvent[] = [];
  for (let after: Position = START, live = false; !live;) {
    const batch = await store.readAll({ prefixes: ['killed-'], after, limit: 1_000 });
    events.push(...batch.events);
    ({ position: after, live } = batch);
  }
  await store.close();
  return events;
};

describe('the SQLite event store, killed', () => {
  test('keeps every append that was acknowledged, and only whole ones', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'folkmoot-killed-'));
    const path = join(directory, 'events.db');
    const acknowledged = new Set<string>();
    for (let round = 1; round <= ROUNDS; round++) {
      for (const id of await writeUntilKilled(path, 61 * round)) acknowledged.add(id);
      const stored = await readAllFrom(path);
      const ids = new Set(stored.map(({ id }) => id));
      expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
      expect(ids.size).toBe(stored.length);
      for (const events of Object.values(Object.groupBy(stored, ({ stream }) => stream))) {
        expect(events?.map(({ revision }) => revision)).toEqual(events?.map((_, revision) => revision));
        expect((events ?? []).length % 2).toBe(0);
      }
    }
    rmSync(directory, { recursive: true });
  }, 60_000);
});
