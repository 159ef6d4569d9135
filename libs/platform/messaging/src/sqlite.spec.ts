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
});
