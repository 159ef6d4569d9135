import type { EventStore } from '@folkmoot/event-store';
import { context, platformInMemory, type Raise, tally, tallyShapes } from '../test/tally.js';
import { aggregate, type AggregateOptions } from './aggregate.js';
import { streamCodec } from './stream-codec.js';

const raise = (by: number, note?: string): Raise => ({
  type: 'raise',
  by,
  ...(note !== undefined && { note }),
});

describe('an aggregate', () => {
  const platform = platformInMemory();
  afterAll(() => platform.close());
  const codec = streamCodec({
    family: 'tally',
    shapes: tallyShapes,
    subjectOf: (_data, id) => `tally:${id}`,
    keyring: platform.keyring,
  });
  const over = (own: Partial<AggregateOptions<Raise, never, number>> = {}) =>
    aggregate({ store: platform.store, codec, decider: tally, ...(own as object) });
  const tallies = over();
  let id: string;
  beforeEach(() => {
    id = crypto.randomUUID();
  });
  const sumOf = async () => (await tallies.load(id)).state;

  /** Another writer comes first, as often as told. */
  const interfered = (times: number): { store: EventStore; appends: () => number } => {
    let appends = 0;
    const store: EventStore = {
      ...platform.store,
      append: async (stream, expected, events) => {
        appends += 1;
        if (appends <= times) await tallies.execute(id, raise(1), context());
        return platform.store.append(stream, expected, events);
      },
    };
    return { store, appends: () => appends };
  };

  it('appends what was decided and answers with it, the state after it and its position', async () => {
    const { events, state, position } = await tallies.execute(id, raise(3, 'eggs'), context());
    expect({ events, state }).toEqual({
      events: [{ type: 'tally-raised', data: { by: 3, note: 'eggs' } }],
      state: 3,
    });
    expect(await tallies.load(id)).toMatchObject({ state: 3, revision: 0, position });
    expect(position).toBe(await platform.store.head());
  });

  it('keeps who asked, when, and for which request', async () => {
    const asked = context({ occurredAt: '2019-01-01T00:00:00.000Z' });
    await tallies.execute(id, raise(3), asked);
    const [recorded] = await tallies.history(id);
    expect(recorded?.stored.metadata).toEqual({
      commandId: asked.commandId,
      command: 'raise',
      correlationId: asked.correlationId,
      causationId: asked.commandId,
      actor: 'rhys',
      occurredAt: '2019-01-01T00:00:00.000Z',
    });
  });

  it('writes nothing for a broken rule', async () => {
    await tallies.execute(id, raise(9), context());
    const head = await platform.store.head();
    await expect(tallies.execute(id, raise(2), context())).rejects.toMatchObject({ code: 'too-high' });
    expect(await platform.store.head()).toBe(head);
  });

  it('answers what asks for nothing new with the position of the stream’s last event', async () => {
    const { position } = await tallies.execute(id, raise(1), context());
    expect(await tallies.execute(id, raise(0), context())).toMatchObject({ events: [], state: 1, position });
  });

  it('makes a command of the state that it is decided on', async () => {
    await tallies.execute(id, raise(3), context());
    await tallies.execute(id, (sum) => raise(sum), context());
    expect(await sumOf()).toBe(6);
  });

  describe('on a conflict', () => {
    it('decides again on what others have written', async () => {
      const { store, appends } = interfered(2);
      const { state } = await over({ store }).execute(id, (sum) => raise(10 - sum), context());
      expect({ state, appends: appends() }).toEqual({ state: 10, appends: 3 });
      expect((await tallies.history(id)).map(({ event }) => event.data.by)).toEqual([1, 1, 8]);
    });

    it('is refused by a rule that others’ events have broken', async () => {
      await tallies.execute(id, raise(9), context());
      await expect(
        over({ store: interfered(1).store }).execute(id, raise(1), context()),
      ).rejects.toMatchObject({
        code: 'too-high',
      });
    });

    it('gives up as busy after the third, having written nothing', async () => {
      const { store, appends } = interfered(3);
      await expect(over({ store }).execute(id, raise(5), context())).rejects.toMatchObject({ code: 'busy' });
      expect({ sum: await sumOf(), appends: appends() }).toEqual({ sum: 3, appends: 3 });
    });

    it('lets no other failure be tried again', async () => {
      let appends = 0;
      const store = {
        ...platform.store,
        append: () => Promise.reject(new Error(`lost line ${(appends += 1)}`)),
      };
      await expect(over({ store }).execute(id, raise(1), context())).rejects.toThrow('lost line 1');
    });

    it('counts each of many at once exactly once', async () => {
      const answers = await Promise.allSettled(
        Array.from({ length: 12 }, () => tallies.execute(id, raise(1), context())),
      );
      const accepted = answers.filter(({ status }) => status === 'fulfilled').length;
      expect(accepted).toBeGreaterThanOrEqual(1);
      expect(await sumOf()).toBe(accepted);
    });
  });

  describe('asked again under the same command id', () => {
    it('gives the first answer and writes nothing, whatever came since', async () => {
      const asked = context();
      const first = await tallies.execute(id, raise(2), asked);
      await tallies.execute(id, raise(8), context());
      const head = await platform.store.head();
      const again = await tallies.execute(id, raise(2), asked);
      expect([again.events, again.position]).toEqual([first.events, first.position]);
      expect(await platform.store.head()).toBe(head);
    });

    it('writes once, even at the same moment', async () => {
      const asked = context();
      const [one, other] = await Promise.all([
        tallies.execute(id, raise(2), asked),
        tallies.execute(id, raise(2), asked),
      ]);
      expect(one.position).toBe(other.position);
      expect(await sumOf()).toBe(2);
    });

    it('takes the same request', async () => {
      const asked = context({ request: 'PUT /tally {"by":2}' });
      const first = await tallies.execute(id, raise(2), asked);
      expect((await tallies.execute(id, raise(2), asked)).position).toBe(first.position);
    });

    it('refuses another request', async () => {
      const asked = context({ request: 'PUT /tally {"by":2}' });
      await tallies.execute(id, raise(2), asked);
      await expect(
        tallies.execute(id, raise(3), { ...asked, request: 'PUT /tally {"by":3}' }),
      ).rejects.toMatchObject({
        code: 'idempotency-key-reused',
      });
      expect(await sumOf()).toBe(2);
    });

    it('keeps no readable request', async () => {
      await tallies.execute(id, raise(2), context({ request: 'PUT /tally eggs' }));
      const [recorded] = await tallies.history(id);
      expect(recorded?.stored.metadata.fingerprint).toMatch(/^[\w-]{43}$/);
    });

    it('gives the first answer, without the words, once these were erased', async () => {
      const asked = context({ request: 'PUT /tally eggs' });
      await tallies.execute(id, raise(2, 'eggs'), asked);
      await platform.keyring.destroy(`tally:${id}`);
      const { events } = await tallies.execute(id, raise(2, 'eggs'), asked);
      expect(events).toEqual([{ type: 'tally-raised', data: { by: 2 } }]);
    });
  });

  describe('that remembers streams', () => {
    it('sees what others have written since', async () => {
      const remembering = over({ remember: 10 });
      await remembering.execute(id, raise(1), context());
      await tallies.execute(id, raise(2), context());
      expect(await remembering.load(id)).toMatchObject({ state: 3, revision: 1 });
      await remembering.execute(id, raise(7), context());
      expect(await sumOf()).toBe(10);
    });

    it('reads only what is new', async () => {
      const from: (number | undefined)[] = [];
      const store: EventStore = {
        ...platform.store,
        read: (stream, revision) => {
          from.push(revision);
          return platform.store.read(stream, revision);
        },
      };
      const remembering = over({ store, remember: 10 });
      await tallies.execute(id, raise(1), context());
      await tallies.execute(id, raise(1), context());
      await remembering.load(id);
      await remembering.load(id);
      expect(from).toEqual([0, 2]);
    });

    it('knows repeats of what it has folded before', async () => {
      const remembering = over({ remember: 10 });
      const asked = context();
      const { position } = await remembering.execute(id, raise(1), asked);
      await remembering.execute(id, raise(1), context());
      expect(await remembering.execute(id, raise(1), asked)).toMatchObject({ position, state: 2 });
    });

    it('forgets those that were not asked for, and reads them again', async () => {
      const remembering = over({ remember: 1 });
      await remembering.execute(id, raise(1), context());
      await remembering.load(crypto.randomUUID());
      await remembering.execute(crypto.randomUUID(), raise(1), context());
      await remembering.load(crypto.randomUUID());
      expect(await remembering.load(id)).toMatchObject({ state: 1, revision: 0 });
    });
  });
});
