import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@folkmoot/testing';
import { messagingContract } from './contract-suite.js';
import { sqliteMessaging } from './sqlite.js';

const folderOfItsOwn = () => mkdtemp(join(tmpdir(), 'folkmoot-messaging-'));

messagingContract('SQLite in memory', async () => ({
  durable: false,
  open: async () => sqliteMessaging({ path: ':memory:' }),
}));

messagingContract('a SQLite file', async () => {
  const folder = await folderOfItsOwn();
  return {
    open: async () => sqliteMessaging({ path: join(folder, 'messages.db') }),
    dispose: () => rm(folder, { recursive: true }),
  };
});

describe('the embedded log', () => {
  it('is closed to a second opener, and open again after the first', async () => {
    const folder = await folderOfItsOwn();
    const path = join(folder, 'messages.db');
    const first = sqliteMessaging({ path });
    expect(() => sqliteMessaging({ path })).toThrow(/already in use/);
    await first.close();
    await sqliteMessaging({ path }).close();
    await rm(folder, { recursive: true });
  });

  it('keeps every message in order when consumers fall behind what is held in memory', async () => {
    const messaging = sqliteMessaging({ path: ':memory:' });
    await messaging.ensureTopics(['numbers', 'letters']);
    const seen: Record<string, number[]> = { numbers: [], letters: [] };
    await messaging.consume({
      group: 'all',
      topics: ['letters', 'numbers'],
      handle: async ({ topic, value }) => void seen[topic]?.push(Number(value)),
    });
    const count = 12_000;
    const publishing: Promise<void>[] = [];
    for (let from = 0; from < count; from += 100) {
      const values = Array.from({ length: 100 }, (_, index) => `${from + index}`);
      publishing.push(
        messaging.publish(
          values.flatMap((value) => ['numbers', 'letters'].map((topic) => ({ topic, key: 'a', value }))),
        ),
      );
      if (from % 3_000 === 0) await Promise.all(publishing);
    }
    await Promise.all(publishing);
    const expected = Array.from({ length: count }, (_, index) => index);
    await eventually(() => expect(seen['numbers']?.length).toBe(count));
    await eventually(() => expect(seen['letters']?.length).toBe(count));
    expect(seen).toEqual({ numbers: expected, letters: expected });
    await messaging.close();
  });

  it('hands the messages of a group to one consumer while another stands by, however many wait', async () => {
    const messaging = sqliteMessaging({ path: ':memory:' });
    await messaging.ensureTopics(['numbers']);
    const values = Array.from({ length: 1_500 }, (_, index) => `${index}`);
    await messaging.publish(values.map((value) => ({ topic: 'numbers', key: 'a', value })));
    const seen: string[][] = [[], []];
    const [first] = await Promise.all(
      seen.map((mine) =>
        messaging.consume({
          group: 'pair',
          topics: ['numbers'],
          handle: async ({ value }) => void mine.push(value),
        }),
      ),
    );
    await eventually(() => expect(seen).toEqual([values, []]));
    await first?.stop();
    await messaging.publish([{ topic: 'numbers', key: 'a', value: 'next' }]);
    await eventually(() => expect(seen).toEqual([values, ['next']]));
    await messaging.close();
  });

  it('has at most 500 messages in hand', async () => {
    const messaging = sqliteMessaging({ path: ':memory:' });
    await messaging.ensureTopics(['numbers']);
    await messaging.publish(
      Array.from({ length: 1_200 }, (_, index) => ({ topic: 'numbers', key: `${index}`, value: '1' })),
    );
    const begun: (() => void)[] = [];
    await messaging.consume({
      group: 'many',
      topics: ['numbers'],
      handle: () => new Promise<void>((resolve) => void begun.push(resolve)),
    });
    await eventually(() => expect(begun).toHaveLength(500));
    begun[0]?.();
    await eventually(() => expect(begun).toHaveLength(501));
    for (let ended = 1; ended < 1_200; ended += 1) {
      await eventually(() => expect(begun.length).toBeGreaterThan(ended));
      begun[ended]?.();
    }
    await messaging.close();
  });

  it('goes on with other keys behind one that is stuck, and hands none of them over twice in one process', async () => {
    const messaging = sqliteMessaging({ path: ':memory:' });
    await messaging.ensureTopics(['numbers']);
    const numbers = Array.from({ length: 5_000 }, (_, index) => index);
    await messaging.publish([
      { topic: 'numbers', key: 'stuck', value: '"stuck"' },
      ...numbers.map((each) => ({ topic: 'numbers', key: `${each % 700}`, value: `${each}` })),
    ]);
    const seen: string[] = [];
    const lag = async () => (await messaging.lag('one'))[0]?.messages;
    const consumer = await messaging.consume({
      group: 'one',
      topics: ['numbers'],
      handle: async ({ key, value }) => {
        if (key === 'stuck') throw new Error('planted');
        seen.push(value);
      },
    });
    await eventually(async () => expect(await lag()).toBe(1));
    await consumer.stop();
    const next = {
      group: 'one',
      topics: ['numbers'],
      handle: async ({ value }: { value: string }) => void seen.push(value),
    };
    await messaging.consume(next);
    await eventually(async () => expect(await lag()).toBe(0));
    expect(seen.at(-1)).toBe('"stuck"');
    expect(
      seen
        .slice(0, -1)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(numbers);
    await messaging.close();
  });

  it('lets short topics, and other work of the process, have their turn beside a long one', async () => {
    const messaging = sqliteMessaging({ path: ':memory:' });
    await messaging.ensureTopics(['long', 'short']);
    const published = 20_000;
    await messaging.publish(
      Array.from({ length: published }, (_, index) => ({ topic: 'long', key: `${index % 7}`, value: '1' })),
    );
    await messaging.publish([{ topic: 'short', key: 'a', value: '1' }]);
    const seen: string[] = [];
    let seenAtTimer: number | undefined;
    await messaging.consume({
      group: 'fair',
      topics: ['long', 'short'],
      handle: async ({ topic }) => {
        if (seen.push(topic) === 1) setTimeout(() => (seenAtTimer = seen.length), 0);
      },
    });
    await eventually(() => expect(seen).toHaveLength(published + 1));
    expect(seen.indexOf('short')).toBeLessThan(5);
    expect(seenAtTimer).toBeLessThan(published);
    await messaging.close();
  });
});
