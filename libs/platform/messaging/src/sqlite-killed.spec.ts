import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { eventually } from '@folkmoot/testing';
import { sqliteMessaging } from './sqlite.js';

/** Lets plain Node run the sources, whose imports name the compiled files. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  registerHooks({
    resolve: (specifier, context, next) => {
      try {
        return next(specifier, context);
      } catch (error) {
        if (!/^[.].*[.]js$/.test(specifier)) throw error;
        return next(specifier.replace(/[.]js$/, '.ts'), context);
      }
    },
  });
`)}`;

/** Publishes numbers from its second argument on and tells of each that is acknowledged (`a`) or handled (`h`). */
const PUBLISHER = `
  const { sqliteMessaging } = await import(${JSON.stringify(new URL('./sqlite.ts', import.meta.url).href)});
  const { writeSync } = await import('node:fs');
  const [path, from] = process.argv.slice(1);
  const messaging = sqliteMessaging({ path });
  await messaging.ensureTopics(['numbers']);
  await messaging.consume({
    group: 'killed', topics: ['numbers'], handle: async ({ value }) => void writeSync(1, 'h' + value + '\\n'),
  });
  for (let next = Number(from); ; next += 3) {
    const values = [next, next + 1, next + 2];
    await messaging.publish(values.map((value) => ({ topic: 'numbers', key: 'k', value: String(value) })));
    writeSync(1, values.map((value) => 'a' + value + '\\n').join(''));
  }
`;

const ROUNDS = 5;

/** Runs the publisher and kills it at some moment after its n-th line; answers with all that it could say. */
const publishUntilKilled = async (path: string, from: number, lines: number): Promise<string[]> => {
  const child = spawn(
    process.execPath,
    [
      ...[
        '--conditions=folkmoot:source',
        '--experimental-transform-types',
        '--disable-warning=ExperimentalWarning',
      ],
      ...['--import', HOOK, '--input-type=module', '--eval', PUBLISHER, path, `${from}`],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const ended = once(child, 'exit');
  const told: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (told.push(line) === lines) child.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return told;
};

const numbersOf = (told: readonly string[], mark: string): number[] =>
  told.filter((line) => line.startsWith(mark)).map((line) => Number(line.slice(1)));

describe('the embedded log, killed', () => {
  it('keeps all that was acknowledged, whole batches only, and hands it to the group at least once and in order', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-messaging-'));
    const path = join(folder, 'messages.db');
    const handled: number[] = [];
    let acknowledged = 0;
    let next = 1;

    for (let round = 1; round <= ROUNDS; round += 1) {
      const told = await publishUntilKilled(path, next, 100 + round * 37);
      handled.push(...numbersOf(told, 'h'));
      acknowledged = Math.max(acknowledged, ...numbersOf(told, 'a'));

      const messaging = sqliteMessaging({ path });
      const kept: number[] = [];
      await messaging.consume({
        group: `reader-${round}`,
        topics: ['numbers'],
        handle: async ({ value }) => void kept.push(Number(value)),
      });
      await eventually(async () =>
        expect(await messaging.lag(`reader-${round}`)).toEqual([
          { topic: 'numbers', group: `reader-${round}`, messages: 0 },
        ]),
      );
      await messaging.close();
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => index + 1));
      expect(kept.length).toBeGreaterThanOrEqual(acknowledged);
      expect(kept.length % 3).toBe(0);
      next = kept.length + 1;
    }

    const messaging = sqliteMessaging({ path });
    await messaging.consume({
      group: 'killed',
      topics: ['numbers'],
      handle: async ({ value }) => void handled.push(Number(value)),
    });
    await eventually(() => expect(handled.at(-1)).toBe(next - 1));
    await messaging.close();
    const first = [...new Set(handled)];
    expect(first).toEqual(Array.from({ length: next - 1 }, (_, index) => index + 1));
    await rm(folder, { recursive: true });
  }, 60_000);
});
