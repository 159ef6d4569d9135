import { randomUUID } from 'node:crypto';
import { eventually } from '@folkmoot/testing';
import {
  type ConsumeOptions,
  type Consumer,
  type Message,
  type Messaging,
  UnknownTopic,
} from './messaging.js';

export interface MessagingUnderTest {
  /** False for an engine that lives in memory: nothing is there after `close`. True unless told. */
  readonly durable?: boolean;
  /** Again after `close`: finds what was published before. */
  open(): Promise<Messaging>;
  /** Called once after the suite. */
  dispose?(): Promise<void>;
}

const lines = (messages: readonly Message[], key?: string): string[] =>
  messages.filter((message) => key === undefined || message.key === key).map(({ value }) => value);

const numbered = (topic: string, key: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ topic, key, value: `"${key} ${from + index}"` }));

/** A promise that a test settles by hand. */
const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

/** Every promise of the port, for any adapter; topics and groups are new in each test. */
export const messagingContract = (
  name: string,
  prepare: () => Promise<MessagingUnderTest>,
  /** How long a message may take, in milliseconds: a broker needs seconds to hand a group's topics to a consumer. */
  within = 4_000,
): void => {
  describe(`messaging on ${name}`, () => {
    const promise = (title: string, kept: () => Promise<void>): void => it(title, kept, 3 * within);
    let adapter: MessagingUnderTest;
    let messaging: Messaging;
    let topic: string;
    let group: string;

    beforeAll(async () => {
      adapter = await prepare();
      messaging = await adapter.open();
    }, 3 * within);
    beforeEach(async () => {
      topic = `contract.${randomUUID()}`;
      group = `group-${randomUUID()}`;
      await messaging.ensureTopics([topic]);
    }, 3 * within);
    afterAll(async () => {
      await messaging.close();
      await adapter.dispose?.();
    }, 3 * within);

    const reading = async (
      options: Partial<ConsumeOptions> = {},
    ): Promise<{ seen: Message[]; consumer: Consumer }> => {
      const seen: Message[] = [];
      const consumer = await messaging.consume({
        group,
        topics: [topic],
        handle: async (message) => void seen.push(message),
        ...options,
      });
      return { seen, consumer };
    };
    const soon = <T>(check: () => T | Promise<T>) => eventually(check, within);

    promise('publishing · a message arrives as it was sent, with an offset', async () => {
      const { seen, consumer } = await reading();
      const value = JSON.stringify({ text: 'Grüße, 你好, "quoted", \n line, 👋🏽' });
      await messaging.publish([{ topic, key: 'kéy 1', value }]);
      await soon(() => expect(seen).toHaveLength(1));
      expect(seen).toEqual([{ topic, key: 'kéy 1', value, offset: expect.stringMatching(/^\d+$/) }]);
      await consumer.stop();
    });

    promise('publishing · nothing is no error', async () => {
      await expect(messaging.publish([])).resolves.toBeUndefined();
    });

    promise('publishing · a batch and those after it keep their order for each key', async () => {
      const { seen, consumer } = await reading();
      for (let from = 1; from <= 91; from += 10) {
        const a = numbered(topic, 'a', from, from + 9);
        const b = numbered(topic, 'b', from, from + 9);
        await messaging.publish(a.flatMap((message, index) => [message, b[index]!]));
      }
      await soon(() => expect(seen).toHaveLength(200));
      expect(lines(seen, 'a')).toEqual(numbered('', 'a', 1, 100).map(({ value }) => value));
      expect(lines(seen, 'b')).toEqual(numbered('', 'b', 1, 100).map(({ value }) => value));
      await consumer.stop();
    });

    promise('publishing · calls that were not awaited keep their order too', async () => {
      const { seen, consumer } = await reading();
      const messages = numbered(topic, 'a', 1, 50);
      await Promise.all(messages.map((message) => messaging.publish([message])));
      await soon(() => expect(seen).toHaveLength(50));
      expect(lines(seen)).toEqual(messages.map(({ value }) => value));
      await consumer.stop();
    });

    promise('publishing · a handler never runs on the stack of the publisher', async () => {
      let publishing = false;
      const onTheStack: boolean[] = [];
      const { consumer } = await reading({ handle: async () => void onTheStack.push(publishing) });
      publishing = true;
      const published = messaging.publish([{ topic, key: 'a', value: '1' }]);
      publishing = false;
      await published;
      await soon(() => expect(onTheStack).toEqual([false]));
      await consumer.stop();
    });

    promise('publishing · a slow handler does not keep the publisher waiting', async () => {
      const { open, opened } = gate();
      const { consumer } = await reading({ handle: () => opened });
      for (const message of numbered(topic, 'a', 1, 5)) await messaging.publish([message]);
      open();
      await consumer.stop();
    });

    promise('publishing · from inside a handler works', async () => {
      const answers = `${topic}.answers`;
      await messaging.ensureTopics([answers]);
      const asked = await reading({
        handle: ({ key, value }) => messaging.publish([{ topic: answers, key, value }]),
      });
      const answered = await reading({ group: `${group}-answers`, topics: [answers] });
      await messaging.publish(numbered(topic, 'a', 1, 3));
      await soon(() => expect(lines(answered.seen)).toEqual(['"a 1"', '"a 2"', '"a 3"']));
      await asked.consumer.stop();
      await answered.consumer.stop();
    });

    promise('publishing · an unknown topic is refused, and nothing of the batch is kept', async () => {
      const unknown = `contract.unknown-${randomUUID()}`;
      const refused = messaging.publish([
        { topic, key: 'a', value: '"refused"' },
        { topic: unknown, key: 'a', value: '1' },
      ]);
      await expect(refused).rejects.toThrow(UnknownTopic);
      await messaging.publish([{ topic, key: 'a', value: '"kept"' }]);
      const { seen, consumer } = await reading();
      await soon(() => expect(lines(seen)).toEqual(['"kept"']));
      await consumer.stop();
    });

    promise(
      'publishing · an empty key and more than 1,000,000 bytes are refused, just that many are not',
      async () => {
        const value = 'é'.repeat(499_999);
        await expect(messaging.publish([{ topic, key: '', value }])).rejects.toThrow(RangeError);
        await expect(messaging.publish([{ topic, key: 'abc', value }])).rejects.toThrow(RangeError);
        await expect(messaging.publish([{ topic, key: 'ab', value }])).resolves.toBeUndefined();
      },
    );

    promise('topics · making them again changes nothing', async () => {
      await messaging.publish([{ topic, key: 'a', value: '1' }]);
      await messaging.ensureTopics([topic]);
      const { seen, consumer } = await reading();
      await soon(() => expect(lines(seen)).toEqual(['1']));
      await consumer.stop();
    });

    promise('consuming · an unknown topic is refused', async () => {
      await expect(reading({ topics: [topic, `contract.unknown-${randomUUID()}`] })).rejects.toThrow(
        UnknownTopic,
      );
    });

    promise('consuming · a new group begins at the beginning', async () => {
      await messaging.publish(numbered(topic, 'a', 1, 3));
      const { seen, consumer } = await reading();
      await soon(() => expect(lines(seen)).toEqual(['"a 1"', '"a 2"', '"a 3"']));
      await consumer.stop();
    });

    promise(
      'consuming · a new group that asks for the end gets what comes after consume resolved',
      async () => {
        await messaging.publish(numbered(topic, 'a', 1, 3));
        const { seen, consumer } = await reading({ startAt: 'end' });
        await messaging.publish(numbered(topic, 'a', 4, 5));
        await soon(() => expect(lines(seen)).toEqual(['"a 4"', '"a 5"']));
        await consumer.stop();
      },
    );

    promise('consuming · a group with a memory goes on there, wherever it asks to start', async () => {
      const first = await reading();
      await messaging.publish(numbered(topic, 'a', 1, 2));
      await soon(() => expect(first.seen).toHaveLength(2));
      await first.consumer.stop();
      await messaging.publish(numbered(topic, 'a', 3, 4));
      const second = await reading({ startAt: 'end' });
      await soon(() => expect(lines(second.seen)).toEqual(['"a 3"', '"a 4"']));
      await second.consumer.stop();
    });

    promise('consuming · a topic that joins later is read from its beginning', async () => {
      const added = `${topic}.added`;
      await messaging.ensureTopics([added]);
      await messaging.publish([...numbered(topic, 'a', 1, 1), ...numbered(added, 'b', 1, 1)]);
      const first = await reading();
      await soon(() => expect(lines(first.seen)).toEqual(['"a 1"']));
      await first.consumer.stop();
      const second = await reading({ topics: [topic, added] });
      await soon(() => expect(lines(second.seen)).toEqual(['"b 1"']));
      await second.consumer.stop();
    });

    promise('consuming · groups do not know of each other', async () => {
      const { open, opened } = gate();
      const stuck = await reading({ group: `${group}-stuck`, handle: () => opened });
      const free = await reading();
      await messaging.publish(numbered(topic, 'a', 1, 3));
      await soon(() => expect(free.seen).toHaveLength(3));
      open();
      await stuck.consumer.stop();
      await free.consumer.stop();
    });

    promise('consuming · two keys are in hand at the same time', async () => {
      const { open, opened } = gate();
      const handled: string[] = [];
      const { consumer } = await reading({
        handle: async ({ key, value }) => {
          if (key === 'a') await opened;
          else open();
          handled.push(value);
        },
      });
      await messaging.publish([...numbered(topic, 'a', 1, 1), ...numbered(topic, 'b', 1, 1)]);
      await soon(() => expect(handled.sort()).toEqual(['"a 1"', '"b 1"']));
      await consumer.stop();
    });

    promise('consuming · two topics are in hand at the same time, also with one key', async () => {
      const other = `${topic}.other`;
      await messaging.ensureTopics([other]);
      const { open, opened } = gate();
      const handled: string[] = [];
      const { consumer } = await reading({
        topics: [topic, other],
        handle: async (message) => {
          if (message.topic === topic) await opened;
          else open();
          handled.push(message.topic);
        },
      });
      await messaging.publish([...numbered(topic, 'a', 1, 1), ...numbered(other, 'a', 1, 1)]);
      await soon(() => expect(handled.sort()).toEqual([topic, other].sort()));
      await consumer.stop();
    });

    promise('consuming · a key has one message in hand at a time, however many keys run', async () => {
      const keys = ['a', 'b', 'c', 'd'];
      const running = new Map<string, number>();
      const most: number[] = [];
      const handled: Message[] = [];
      const { consumer } = await reading({
        handle: async (message) => {
          const { key } = message;
          running.set(key, (running.get(key) ?? 0) + 1);
          most.push(running.get(key)!);
          for (let turns = handled.length % 3; turns >= 0; turns -= 1) await new Promise(setImmediate);
          running.set(key, running.get(key)! - 1);
          handled.push(message);
        },
      });
      const each = keys.map((key) => numbered(topic, key, 1, 20));
      await messaging.publish(each[0]!.flatMap((_, index) => each.map((messages) => messages[index]!)));
      await soon(() => expect(handled).toHaveLength(80));
      expect(most).toEqual(Array(80).fill(1));
      for (const [index, key] of keys.entries())
        expect(lines(handled, key)).toEqual(each[index]!.map(({ value }) => value));
      await consumer.stop();
    });

    promise(
      'consuming · two consumers of a group share the messages, and one that stays gets the rest',
      async () => {
        const all: Message[] = [];
        let running = 0;
        const handle = async (message: Message) => {
          expect((running += 1)).toBe(1);
          await new Promise(setImmediate);
          all.push(message);
          running -= 1;
        };
        await messaging.publish(numbered(topic, 'a', 1, 10));
        const [first, second] = await Promise.all([reading({ handle }), reading({ handle })]);
        await soon(() => expect(all).toHaveLength(10));
        await first.consumer.stop();
        await messaging.publish(numbered(topic, 'a', 11, 20));
        await soon(() => expect(lines(all)).toEqual(numbered('', 'a', 1, 20).map(({ value }) => value)));
        await second.consumer.stop();
      },
    );

    promise(
      'failing · a message whose handler throws comes again before the later ones of its key',
      async () => {
        const errors: unknown[] = [];
        const handled: string[] = [];
        let failures = 2;
        const { consumer } = await reading({
          handle: async ({ value }) => {
            if (value === '"a 2"' && failures-- > 0) throw new TypeError('planted');
            handled.push(value);
          },
          onError: (error) => void errors.push(error),
        });
        await messaging.publish(numbered(topic, 'a', 1, 3));
        await soon(() => expect(handled).toEqual(['"a 1"', '"a 2"', '"a 3"']));
        expect(errors).toEqual([new TypeError('planted'), new TypeError('planted')]);
        await consumer.stop();
      },
    );

    promise('failing · a key that fails holds up itself alone, and keeps its order', async () => {
      const handled: Message[] = [];
      let broken = true;
      const { consumer } = await reading({
        handle: async (message) => {
          if (broken && message.key === 'a') throw new Error('planted');
          handled.push(message);
        },
      });
      const [a, b] = [numbered(topic, 'a', 1, 5), numbered(topic, 'b', 1, 5)];
      await messaging.publish(a.flatMap((message, index) => [message, b[index]!]));
      await soon(() => expect(lines(handled)).toEqual(b.map(({ value }) => value)));
      await soon(async () => expect(await messaging.lag(group)).toMatchObject([{ messages: 5 }]));
      broken = false;
      await soon(() => expect(handled).toHaveLength(10));
      expect(lines(handled, 'a')).toEqual(a.map(({ value }) => value));
      await soon(async () => expect(await messaging.lag(group)).toMatchObject([{ messages: 0 }]));
      await consumer.stop();
    });

    promise(
      'failing · what stayed unhandled before others comes again to the next consumer, in order',
      async () => {
        const first: Message[] = [];
        const { consumer } = await reading({
          handle: async (message) => {
            if (message.value === '"a 2"') throw new Error('planted');
            first.push(message);
          },
        });
        const [a, b] = [numbered(topic, 'a', 1, 3), numbered(topic, 'b', 1, 3)];
        await messaging.publish(a.flatMap((message, index) => [message, b[index]!]));
        await soon(() => expect(first).toHaveLength(4));
        await consumer.stop();
        const next = await reading();
        await soon(() => expect(lines(next.seen, 'a').slice(-2)).toEqual(['"a 2"', '"a 3"']));
        await soon(async () => expect(await messaging.lag(group)).toMatchObject([{ messages: 0 }]));
        const ofB = lines(next.seen, 'b');
        expect(ofB).toEqual(b.map(({ value }) => value).slice(3 - ofB.length));
        await next.consumer.stop();
      },
    );

    promise('failing · a message that was never handled comes again to the next consumer', async () => {
      const { consumer } = await reading({ handle: () => Promise.reject(new Error('planted')) });
      await messaging.publish(numbered(topic, 'a', 1, 2));
      await consumer.stop();
      const next = await reading();
      await soon(() => expect(lines(next.seen)).toEqual(['"a 1"', '"a 2"']));
      await next.consumer.stop();
    });

    promise(
      'stopping · awaits the running handler, remembers its message and hands over no more',
      async () => {
        const begun: string[] = [];
        const { open, opened } = gate();
        const { consumer } = await reading({
          handle: async ({ value }) => {
            begun.push(value);
            await opened;
          },
        });
        await messaging.publish(numbered(topic, 'a', 1, 3));
        await soon(() => expect(begun).toEqual(['"a 1"']));
        let stopped = false;
        const stopping = consumer.stop().then(() => (stopped = true));
        await new Promise(setImmediate);
        expect(stopped).toBe(false);
        open();
        await stopping;
        expect(begun).toEqual(['"a 1"']);
        const next = await reading();
        await soon(() => expect(lines(next.seen)).toEqual(['"a 2"', '"a 3"']));
        await next.consumer.stop();
      },
    );

    promise('stopping · awaits the handlers of every key', async () => {
      const begun: string[] = [];
      const ended: string[] = [];
      const { open, opened } = gate();
      const { consumer } = await reading({
        handle: async ({ value }) => {
          begun.push(value);
          await opened;
          await new Promise(setImmediate);
          ended.push(value);
        },
      });
      await messaging.publish(['a', 'b', 'c'].flatMap((key) => numbered(topic, key, 1, 2)));
      await soon(() => expect(begun).toHaveLength(3));
      const stopping = consumer.stop();
      open();
      await stopping;
      expect(ended.sort()).toEqual(['"a 1"', '"b 1"', '"c 1"']);
      expect(begun).toHaveLength(3);
    });

    promise('stopping · twice is once', async () => {
      const { consumer } = await reading();
      await Promise.all([consumer.stop(), consumer.stop()]);
      await consumer.stop();
    });

    promise('lag · counts what waits, for each topic, and falls to nothing', async () => {
      const { open, opened } = gate();
      const { consumer } = await reading({ handle: () => opened });
      await messaging.publish(numbered(topic, 'a', 1, 3));
      await soon(async () => expect(await messaging.lag(group)).toEqual([{ topic, group, messages: 3 }]));
      open();
      await soon(async () => expect(await messaging.lag(group)).toEqual([{ topic, group, messages: 0 }]));
      await consumer.stop();
      await messaging.publish(numbered(topic, 'a', 4, 5));
      await soon(async () => expect(await messaging.lag(group)).toEqual([{ topic, group, messages: 2 }]));
    });

    promise('lag · a group that never consumed has none', async () => {
      expect(await messaging.lag(group)).toEqual([]);
    });

    promise('closing · refuses what comes after', async () => {
      const adapterOfItsOwn = await prepare();
      const closed = await adapterOfItsOwn.open();
      await closed.ensureTopics([topic]);
      await Promise.all([closed.close(), closed.close()]);
      await expect(closed.publish(numbered(topic, 'a', 1, 1))).rejects.toThrow();
      await expect(
        closed.consume({ group, topics: [topic], handle: async () => undefined }),
      ).rejects.toThrow();
      await adapterOfItsOwn.dispose?.();
    });

    promise('closing · stops consumers, and the next opening goes on where they were', async () => {
      if (adapter.durable === false) return;
      const { seen } = await reading();
      await messaging.publish(numbered(topic, 'a', 1, 3));
      await soon(() => expect(seen).toHaveLength(3));
      await messaging.publish(numbered(topic, 'a', 4, 4));
      await messaging.close();
      const before = lines(seen);
      messaging = await adapter.open();
      await messaging.publish(numbered(topic, 'a', 5, 5));
      const next = await reading();
      const all = numbered('', 'a', 1, 5).map(({ value }) => value);
      await soon(() => expect([...before, ...lines(next.seen)]).toEqual(all));
      await next.consumer.stop();
    });
  });
};
