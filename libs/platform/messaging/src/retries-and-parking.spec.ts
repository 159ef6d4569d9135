import type { Documents } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { eventually } from '@folkmoot/testing';
import { deadLettersOf, Unparseable } from './dead-letters.js';
import type { Message, Messaging } from './messaging.js';
import { parkedMessages } from './parked-messages.js';
import { type RetriesAndParkingOptions, withRetriesAndParking } from './retries-and-parking.js';
import { sqliteMessaging } from './sqlite.js';

const GROUP = 'projection';
const TOPIC = 'discussion.comments';

describe('retries and parking', () => {
  let messaging: Messaging;
  let documents: Documents;
  let handled: string[];
  let counted: string[];
  /** Values whose handling fails, and how often still. */
  let failing: Map<string, number>;

  beforeEach(async () => {
    messaging = sqliteMessaging({ path: ':memory:' });
    documents = sqliteDocuments({ path: ':memory:' });
    await messaging.ensureTopics([TOPIC]);
    [handled, counted, failing] = [[], [], new Map()];
  });
  afterEach(async () => {
    await messaging.close();
    await documents.close();
  });

  const policy = (options: Partial<RetriesAndParkingOptions> = {}) =>
    withRetriesAndParking({
      group: GROUP,
      documents,
      messaging,
      backOff: { first: 1, longest: 2 },
      handle: async ({ value }) => {
        const failures = failing.get(value) ?? 0;
        failing.set(value, failures - 1);
        if (value === 'gibberish') throw new Unparseable('no JSON');
        if (failures > 0)
          throw Object.assign(new Error(`Ada Lovelace wrote ${value}`), { code: 'E_PLANTED' });
        handled.push(value);
      },
      counts: {
        handled: ({ value }) => void counted.push(`handled ${value}`),
        retried: ({ value }) => void counted.push(`retried ${value}`),
        parked: ({ value }) => void counted.push(`parked ${value}`),
        dead: ({ value }) => void counted.push(`dead ${value}`),
      },
      ...options,
    });
  const message = (offset: number, key: string, value: string): Message => ({
    topic: TOPIC,
    key,
    value,
    offset: `${offset}`,
  });
  const parkedValues = async () =>
    (await (await parkedMessages(documents)).page({ limit: 100 })).map(({ value }) => value);

  it('a message that fails for a while is tried again and handled', async () => {
    const { handle } = await policy();
    failing.set('a1', 4);
    await handle(message(1, 'a', 'a1'));
    expect(handled).toEqual(['a1']);
    expect(counted).toEqual([...Array(4).fill('retried a1'), 'handled a1']);
  });

  it('it needs nobody who counts', async () => {
    const { handle } = await policy({ counts: undefined });
    await handle(message(1, 'a', 'a1'));
    expect(handled).toEqual(['a1']);
  });

  it('a message that keeps failing is parked, with the later ones of its key behind it, while others go on', async () => {
    const { handle } = await policy();
    failing.set('a1', Infinity);
    for (const each of [message(9, 'a', 'a1'), message(10, 'b', 'b1'), message(11, 'a', 'a2')])
      await handle(each);
    expect(handled).toEqual(['b1']);
    expect(counted.filter((line) => !line.startsWith('retried'))).toEqual([
      'parked a1',
      'handled b1',
      'parked a2',
    ]);
    expect(counted.filter((line) => line === 'retried a1')).toHaveLength(4);
    expect(await parkedValues()).toEqual(['a1', 'a2']);
  });

  it('a parked message says where it failed, but nothing that the error quotes', async () => {
    const { handle, parked } = await policy();
    failing.set('a1', Infinity);
    await handle(message(9, 'a', 'a1'));
    await handle(message(10, 'a', 'a2'));
    const [first, second] = await parked.page({ group: GROUP, limit: 2 });
    expect(first).toEqual({
      id: expect.any(String),
      position: expect.any(String),
      group: GROUP,
      topic: TOPIC,
      key: 'a',
      offset: '9',
      order: '00000000000000000009',
      value: 'a1',
      error: expect.stringMatching(/^Error \(E_PLANTED\) at .*retries-and-parking\.spec\.\w+:\d+$/),
      attempts: 5,
      parkedAt: expect.any(String),
    });
    expect(second).toMatchObject({ value: 'a2', attempts: 0 });
    expect(second).not.toHaveProperty('error');
  });

  it('parked messages are listed page by page, those parked first come first', async () => {
    const { handle, parked } = await policy({ tries: 1 });
    const other = await policy({ tries: 1, group: 'other' });
    const values = ['a1', 'b1', 'c1', 'a2', 'b2'];
    for (const value of values) failing.set(value, Infinity);
    for (const [offset, value] of values.entries()) await handle(message(offset, value[0]!, value));
    await other.handle(message(0, 'a', 'a1'));
    const first = await parked.page({ group: GROUP, limit: 3 });
    const second = await parked.page({ group: GROUP, limit: 3, behind: first.at(-1) });
    expect([...first, ...second].map(({ value }) => value)).toEqual(values);
    expect(await parked.page({ limit: 10 })).toHaveLength(6);
    expect(await parked.count()).toBe(6);
    expect(await parked.count({ group: 'other' })).toBe(1);
  });

  it('the same key of another topic, and of another group, is not parked', async () => {
    const { handle } = await policy();
    const other = await policy({ group: 'other' });
    failing.set('a1', 5);
    await handle(message(1, 'a', 'a1'));
    await handle({ ...message(2, 'a', 'elsewhere'), topic: 'discussion.stances' });
    await other.handle(message(1, 'a', 'a1'));
    expect(handled).toEqual(['elsewhere', 'a1']);
  });

  it('parked keys are known after a restart', async () => {
    failing.set('a1', Infinity);
    await (await policy()).handle(message(1, 'a', 'a1'));
    const { handle } = await policy();
    await handle(message(2, 'a', 'a2'));
    await handle(message(3, 'b', 'b1'));
    expect(handled).toEqual(['b1']);
    expect(await parkedValues()).toEqual(['a1', 'a2']);
  });

  it('a message that comes again while it is parked is kept once, as it was', async () => {
    const { handle, parked } = await policy();
    failing.set('a1', Infinity);
    await handle(message(1, 'a', 'a1'));
    const before = await parked.page({ limit: 10 });
    await handle(message(1, 'a', 'a1'));
    expect(await parked.page({ limit: 10 })).toEqual(before);
  });

  it('a retry hands over the messages of a key in order, and the key goes on', async () => {
    const { handle, retry, parked } = await policy();
    failing.set('a9', 5);
    for (const offset of [9, 10, 100]) await handle(message(offset, 'a', `a${offset}`));
    expect(await retry({ topic: TOPIC, key: 'a' })).toEqual({ delivered: 3, waiting: 0 });
    await handle(message(101, 'a', 'a101'));
    expect(handled).toEqual(['a9', 'a10', 'a100', 'a101']);
    expect(await parked.count({ group: GROUP })).toBe(0);
  });

  it('a retry that fails leaves the rest parked and counts the attempt', async () => {
    const { handle, retry, parked } = await policy();
    failing.set('a1', 5);
    failing.set('a2', 1);
    for (const offset of [1, 2, 3]) await handle(message(offset, 'a', `a${offset}`));
    const [first] = await parked.page({ limit: 1 });
    expect(await retry(first!.id)).toEqual({ delivered: 1, waiting: 2 });
    expect(await parked.page({ limit: 10 })).toMatchObject([
      { value: 'a2', attempts: 1, error: expect.stringContaining('E_PLANTED') },
      { value: 'a3', attempts: 0 },
    ]);
    await handle(message(4, 'a', 'a4'));
    expect(await retry({ topic: TOPIC, key: 'a' })).toEqual({ delivered: 3, waiting: 0 });
    expect(handled).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('a message that arrives during a retry waits its turn', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let fail = true;
    const { handle, retry } = await policy({
      handle: async ({ value }) => {
        if (fail) throw new Error('planted');
        if (value === 'a1') await released;
        handled.push(value);
      },
    });
    await handle(message(1, 'a', 'a1'));
    fail = false;
    const retries = [retry({ topic: TOPIC, key: 'a' }), retry({ topic: TOPIC, key: 'a' })];
    await handle(message(2, 'a', 'a2'));
    expect(handled).toEqual([]);
    release();
    expect(await Promise.all(retries)).toEqual(Array(2).fill({ delivered: 2, waiting: 0 }));
    expect(handled).toEqual(['a1', 'a2']);
  });

  it('a message that comes again after its retry can be parked again', async () => {
    const { handle, retry } = await policy();
    failing.set('a1', 5);
    await handle(message(1, 'a', 'a1'));
    await retry({ topic: TOPIC, key: 'a' });
    failing.set('a1', Infinity);
    await handle(message(1, 'a', 'a1'));
    expect(await parkedValues()).toEqual(['a1']);
  });

  it('there is nothing to retry where nothing is parked', async () => {
    const { retry } = await policy();
    expect(await retry({ topic: TOPIC, key: 'a' })).toBeUndefined();
    expect(await retry('5c3a4ad6-3f21-4b0a-8d29-1f0c2a9d7b10')).toBeUndefined();
  });

  it('what cannot be parsed goes to the dead letters at once, unchanged, and its key goes on', async () => {
    const { handle } = await policy();
    await handle(message(1, 'a', 'gibberish'));
    await handle(message(2, 'a', 'a2'));
    const dead: Message[] = [];
    await messaging.consume({
      group: 'undertaker',
      topics: [deadLettersOf(TOPIC)],
      handle: async (each) => void dead.push(each),
    });
    await eventually(() =>
      expect(dead).toEqual([{ topic: `${TOPIC}.dead-letters`, key: 'a', value: 'gibberish', offset: '1' }]),
    );
    expect(counted).toEqual(['dead gibberish', 'handled a2']);
    expect(await parkedValues()).toEqual([]);
  });

  it('parking is not given up while the documents cannot be reached', async () => {
    let broken = true;
    const errors: unknown[] = [];
    const brittle: Documents = {
      ...documents,
      collection: async (spec) => {
        const collection = await documents.collection<never>(spec);
        const write: typeof collection.write = async (writes) => {
          if (broken) throw new Error('unreachable');
          await collection.write(writes);
        };
        return { ...collection, write };
      },
    };
    const { handle } = await policy({
      documents: brittle,
      tries: 1,
      onError: (error) => void errors.push(error),
    });
    failing.set('a1', 1);
    const handling = handle(message(1, 'a', 'a1'));
    await eventually(() => expect(errors).toContainEqual(new Error('unreachable')));
    broken = false;
    await handling;
    expect(await parkedValues()).toEqual(['a1']);
  });

  it('a stop ends the pause, and the message comes again to the next process', async () => {
    const stopping = new AbortController();
    const { handle } = await policy({
      backOff: { first: 60_000, longest: 60_000 },
      signal: stopping.signal,
      onError: () => setImmediate(() => stopping.abort()),
    });
    failing.set('a1', 1);
    const consumer = await messaging.consume({ group: GROUP, topics: [TOPIC], handle });
    await messaging.publish([{ topic: TOPIC, key: 'a', value: 'a1' }]);
    await eventually(() => expect(stopping.signal.aborted).toBe(true));
    await consumer.stop();
    expect(await messaging.lag(GROUP)).toEqual([{ topic: TOPIC, group: GROUP, messages: 1 }]);
    expect(await parkedValues()).toEqual([]);
  });
});
