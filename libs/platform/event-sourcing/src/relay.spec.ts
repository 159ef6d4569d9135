import type { Documents } from '@folkmoot/documents';
import type { NewEvent, StoredEvent } from '@folkmoot/event-store';
import { eventually } from '@folkmoot/testing';
import { positionOf } from '@folkmoot/kernel';
import { OlderLog } from './older-log.js';
import { platformInMemory } from '../test/tally.js';
import { type RelayOptions, startRelay } from './relay.js';

describe('a relay', () => {
  const platform = platformInMemory();
  afterAll(() => platform.close());
  beforeAll(() => platform.messaging.ensureTopics(['tallies']));

  const event = (id: string): NewEvent => ({
    id: crypto.randomUUID(),
    type: 'tally-raised.v1',
    data: { id },
    metadata: { commandId: id, correlationId: id, causationId: id, actor: id, occurredAt: id },
  });
  const append = (stream: string, ...ids: string[]) => platform.store.append(stream, 'any', ids.map(event));
  const idOf = ({ data }: StoredEvent): string => data['id'] as string;
  const translate = (events: readonly StoredEvent[]) =>
    Promise.resolve(
      events
        .filter((one) => !idOf(one).startsWith('private'))
        .map((one) => ({
          topic: 'tallies',
          key: one.stream,
          value: (ordinal: number) => `${ordinal} ${idOf(one)}`,
        })),
    );
  const options = (own: Partial<RelayOptions> = {}): RelayOptions => ({
    name: 'example',
    ...platform,
    prefixes: ['tally-'],
    translate,
    ...own,
  });

  const published: string[] = [];
  beforeAll(async () => {
    await platform.messaging.consume({
      group: 'spec',
      topics: ['tallies'],
      handle: ({ value }) => Promise.resolve(void published.push(value)),
    });
  });

  it('publishes what it translates, in order and numbered, keeps the rest private, and goes on from there', async () => {
    await append('tally-a', 'one', 'private-two', 'three');
    await append('other-a', 'elsewhere');
    const first = await startRelay(options());
    await eventually(() => expect(published).toEqual(['1 one', '2 three']));
    await eventually(async () => expect(first.reached()).toBe(await platform.store.head()));
    await first.stop();

    await append('tally-a', 'four');
    const second = await startRelay(options());
    await eventually(() => expect(published).toEqual(['1 one', '2 three', '3 four']));
    await second.stop();
  });

  it('publishes again what it had no time to remember, under the same number, and leaves nothing out', async () => {
    published.length = 0;
    /** As if the process ended between the publish and the checkpoint. */
    let crash = true;
    const documents: Documents = {
      ...platform.documents,
      collection: async (spec) => {
        const real = await platform.documents.collection(spec);
        return {
          ...real,
          write: (writes: readonly never[]) =>
            crash ? Promise.reject(new Error('killed')) : real.write(writes),
        } as never;
      },
    };
    await append('tally-a', 'five');
    const errors: unknown[] = [];
    const killed = await startRelay(options({ documents, onError: (error) => errors.push(error) }));
    await eventually(() => expect(published).toContain('4 five'));
    await eventually(() => expect(errors).not.toEqual([]));
    await killed.stop();
    crash = false;

    await append('tally-a', 'six');
    const next = await startRelay(options());
    await eventually(() => expect(published.at(-1)).toBe('5 six'));
    await next.stop();
    expect(published.filter((one) => one === '4 five').length).toBeGreaterThanOrEqual(2);
    expect([...new Set(published)]).toEqual(['4 five', '5 six']);
  });

  it('remembers nothing before the topic has it', async () => {
    published.length = 0;
    let refused = 0;
    const messaging = {
      ...platform.messaging,
      publish: async (messages: Parameters<typeof platform.messaging.publish>[0]) => {
        refused += 1;
        if (refused <= 2) throw new Error('no broker');
        await platform.messaging.publish(messages);
      },
    };
    await append('tally-a', 'seven');
    const before = await platform.store.head();
    const relay = await startRelay(options({ messaging }));
    await eventually(() => expect(refused).toBe(1));
    expect(relay.reached() < before).toBe(true);
    await eventually(() => expect(relay.reached()).toBe(before));
    await relay.stop();
    await eventually(() => expect(published).toEqual(['6 seven']));
  });

  it('does not go on with an older copy of the log than it has published', async () => {
    const relay = await startRelay(options({ name: 'restored' }));
    await eventually(async () => expect(relay.reached()).toBe(await platform.store.head()));
    await relay.stop();
    const store = { ...platform.store, head: () => Promise.resolve(positionOf(1)) };
    await expect(startRelay(options({ name: 'restored', store }))).rejects.toThrow(OlderLog);
  });
});
