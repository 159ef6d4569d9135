import type { Documents } from '@folkmoot/documents';
import { positionOf, START } from '@folkmoot/kernel';
import { eventually } from '@folkmoot/testing';
import { context, platformInMemory, sums, sumsModel, tally, tallyShapes, totals } from '../test/tally.js';
import { aggregate } from './aggregate.js';
import { OlderLog } from './older-log.js';
import { type Projection, startProjection } from './projector.js';
import { collectionRef, readModel } from './read-model.js';
import { activateBuild, fillNewBuild } from './rebuild.js';
import { openBuilds } from './read-model-builds.js';
import { streamCodec } from './stream-codec.js';

describe('a projection', () => {
  let platform: ReturnType<typeof platformInMemory>;
  let running: Projection[];
  beforeEach(() => {
    platform = platformInMemory();
    running = [];
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.stop()));
    await platform.close();
  });

  const codec = () =>
    streamCodec({
      family: 'tally',
      shapes: tallyShapes,
      subjectOf: (_data, id) => `tally:${id}`,
      keyring: platform.keyring,
    });
  const tallies = () => aggregate({ store: platform.store, codec: codec(), decider: tally });
  const raise = async (id: string, by: number) =>
    (await tallies().execute(id, { type: 'raise', by }, context({ actor: id }))).position;
  const start = async (own: object = {}): Promise<Projection> => {
    const projection = await startProjection({ ...platform, model: sumsModel(codec()), ...own });
    running.push(projection);
    return projection;
  };
  const all = (projection: Projection) => projection.collection(totals).get('all');

  it('shows a write to whoever waits for its position', async () => {
    const projection = await start();
    for (let n = 1; n <= 10; n += 1) {
      expect(await projection.waitFor(await raise('a', 1))).toBe(true);
      expect(await projection.collection(sums).get('tally-a')).toMatchObject({ sum: n, raises: n });
    }
  });

  it('lets nobody wait longer than told for what never comes', async () => {
    const projection = await start();
    expect(await projection.waitFor(positionOf(1_000), 20)).toBe(false);
  });

  it('asks nobody to wait who has seen nothing', async () => {
    const projection = await start();
    expect([await projection.waitFor(undefined, 0), await projection.waitFor(START, 0)]).toEqual([
      true,
      true,
    ]);
  });

  it('comes to positions that are others’', async () => {
    const projection = await start();
    const { position } = await platform.store.append('other-a', 'any', [
      {
        id: crypto.randomUUID(),
        type: 'other.v1',
        data: {},
        metadata: {
          commandId: '1',
          correlationId: '1',
          causationId: '1',
          actor: '1',
          occurredAt: '2026-03-01T12:00:00.000Z',
        },
      },
    ]);
    expect(await projection.waitFor(position)).toBe(true);
    expect(projection.reached()).toBe(position);
  });

  it('goes on where it was stopped, and knows at once how far that was', async () => {
    const first = await start();
    const position = await raise('a', 1);
    await first.waitFor(position);
    await first.stop();
    const next = await raise('a', 2);
    const second = await start();
    expect(second.reached() >= position).toBe(true);
    await second.waitFor(next);
    expect(await all(second)).toMatchObject({ sum: 3, raises: 2 });
  });

  it('does not go on with an older copy of the log than it has read', async () => {
    const first = await start();
    await first.waitFor(await raise('a', 2));
    await first.waitFor(await raise('a', 3));
    await first.stop();
    const store = { ...platform.store, head: () => Promise.resolve(positionOf(1)) };
    await expect(start({ store })).rejects.toThrow(OlderLog);
  });

  it('applies a batch again that failed, and counts nothing twice', async () => {
    let failures = 2;
    const documents: Documents = {
      ...platform.documents,
      collection: async (spec) => {
        const real = await platform.documents.collection(spec);
        // The first collection is written, then the write of the second one fails.
        return spec.name.startsWith('sums-total')
          ? ({
              ...real,
              write: (writes: never) =>
                failures-- > 0 ? Promise.reject(new Error('disk')) : real.write(writes),
            } as never)
          : (real as never);
      },
    };
    const errors: unknown[] = [];
    const projection = await start({ documents, onError: (error: unknown) => errors.push(error) });
    await projection.waitFor(await raise('a', 4));
    expect(errors).toEqual([new Error('disk'), new Error('disk')]);
    expect(await projection.collection(sums).get('tally-a')).toMatchObject({ sum: 4, raises: 1 });
    expect(await all(projection)).toMatchObject({ sum: 4, raises: 1 });
  });

  it('names the document that a read model forgot to announce', async () => {
    const errors: unknown[] = [];
    const forgetful = readModel({ ...sumsModel(codec()), touches: () => [] });
    await start({ model: forgetful, onError: (error: unknown) => errors.push(error) });
    await raise('a', 1);
    await eventually(() =>
      expect(errors[0]).toEqual(new TypeError('touches() did not announce sum tally-a')),
    );
  });

  it('names the collection that a read model forgot to declare', async () => {
    const errors: unknown[] = [];
    const forgetful = readModel({
      ...sumsModel(codec()),
      touches: () => [{ collection: collectionRef('lost'), id: 'a' }],
    });
    await start({ model: forgetful, onError: (error: unknown) => errors.push(error) });
    await raise('a', 1);
    await eventually(() =>
      expect(errors[0]).toEqual(new TypeError('The read model does not declare the collection lost')),
    );
  });

  describe('that is rebuilt', () => {
    const fill = () => fillNewBuild({ ...platform, model: sumsModel(codec()) });
    const progressOf = async (number: number) =>
      (await (await openBuilds(platform.documents)).open(sumsModel(codec()), number)).progress();

    it('goes over to the new build, which has the same documents, and lets the old one go', async () => {
      const projection = await start();
      await raise('a', 3);
      await projection.waitFor(await raise('b', 4));
      const before = [
        await all(projection),
        await projection.collection(sums).getMany(['tally-a', 'tally-b']),
      ];
      await projection.switchTo(await fill());
      expect([
        await all(projection),
        await projection.collection(sums).getMany(['tally-a', 'tally-b']),
      ]).toEqual(before);
      expect((await platform.documents.names()).filter((name) => /-b1\b/.test(name))).toEqual([]);
    });

    it('shows in the new build what came while that was filled, to whoever waits for it', async () => {
      const projection = await start();
      await raise('a', 3);
      const number = await fill();
      const position = await raise('a', 4);
      await projection.waitFor(position);
      await projection.switchTo(number);
      expect(await projection.waitFor(position)).toBe(true);
      expect(await all(projection)).toMatchObject({ sum: 7, raises: 2 });
    });

    it('follows the log in the new build, also after a restart', async () => {
      const projection = await start();
      await raise('a', 3);
      await projection.switchTo(await fill());
      await projection.waitFor(await raise('a', 1));
      await projection.stop();
      const position = await raise('a', 1);
      const again = await start();
      await again.waitFor(position);
      expect(await all(again)).toMatchObject({ sum: 5, raises: 3 });
    });

    it('begins anew after a rebuild that was interrupted, and remembers how far it has come', async () => {
      const projection = await start();
      await projection.waitFor(await raise('a', 3));
      const interrupted = await fill();
      const number = await fill();
      expect(number).toBe(interrupted);
      expect(await progressOf(number)).toBe(await platform.store.head());
      await projection.switchTo(number);
      expect(await all(projection)).toMatchObject({ sum: 3, raises: 1 });
    });

    it('tells how far it has come', async () => {
      await raise('a', 3);
      const position = await raise('a', 4);
      const told: unknown[] = [];
      await fillNewBuild({
        ...platform,
        model: sumsModel(codec()),
        onProgress: (progress) => told.push(progress),
      });
      expect(told.at(-1)).toEqual({ events: 2, position });
    });

    it('may be put in place while nothing follows it', async () => {
      const model = sumsModel(codec());
      await raise('a', 3);
      await activateBuild({ ...platform, model }, await fill());
      const projection = await start();
      expect(await all(projection)).toMatchObject({ sum: 3, raises: 1 });
      await activateBuild({ ...platform, model }, await fill());
      expect((await platform.documents.names()).filter((name) => /-b2\b/.test(name))).toEqual([]);
    });
  });
});
