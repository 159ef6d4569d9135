import type { Collection, CollectionSpec, Document } from '@folkmoot/documents';
import { eventually } from '@folkmoot/testing';
import { aHistory } from '../../test/a-history.js';
import { analyticsOfTest } from '../analytics-under-test.js';
import { figuresModels } from '../figures-models.js';
import { participationModel, tallies } from '../participation/participation-model.js';
import { openModels } from './model-store.js';

const service = analyticsOfTest();
const everything = { consultationId: crypto.randomUUID(), discussionId: crypto.randomUUID() };

describe('folding', () => {
  it.each(['participation-tally', 'participation-participant', 'agreement-first-stances', 'folded'])(
    'loses nothing where the process ended before it could write %s',
    async (name) => {
      const { documents } = service().platform;
      const collection = documents.collection.bind(documents);
      const history = await aHistory(service());
      await service().restart(() => {
        documents.collection = async <D extends Document>(spec: CollectionSpec): Promise<Collection<D>> => {
          const real = await collection<D>(spec);
          if (!spec.name.startsWith(name)) return real;
          return { ...real, write: () => Promise.reject(new Error('killed')) };
        };
        return Promise.resolve();
      });
      await history.publishUnfolded();
      const { ledger } = service().analytics();
      await eventually(async () =>
        expect(await ledger.page('discussion', 0, 1_000)).toHaveLength(service().voices.discussion.said()),
      );
      await service().restart(() => {
        documents.collection = collection;
        return Promise.resolve();
      });
      await service().folded();
      const before = await history.figures();
      await service().restart(async () => {
        for (const name of await documents.names()) await documents.drop(name);
      });
      await service().folded();
      expect(await history.figures()).toEqual(before);
    },
  );

  it('applies the same messages again without counting them twice', async () => {
    const history = await aHistory(service());
    await history.publish();
    const before = await history.figures();
    await service().restart(async () => {
      const { documents } = service().platform;
      await documents.drop('folded.v1');
    });
    await service().folded();
    expect(await history.figures()).toEqual(before);
  });

  it('fills a new version of a read model from the ledger, beside those that are there', async () => {
    const history = await aHistory(service());
    await history.publish();
    const { ledger } = service().analytics();
    const models = figuresModels.map((model) =>
      model === participationModel ? { ...model, version: 1_000 } : model,
    );
    const store = await openModels(service().platform.documents, models);
    expect(store.reached('discussion').ordinal).toBe(0);
    await store.fold('discussion', await ledger.page('discussion', 0, 1_000));
    const id = `${history.place.consultationId}.all`;
    expect(await store.collection(tallies).get(id)).toMatchObject({
      comments: 2,
      stances: 20,
      participants: 20,
    });
  });
});

describe('the service', () => {
  const health = async () => (await service().analytics().app.inject('/health/ready')).json<object>();

  it('is ready once what there was is folded, and says how far each context has come', async () => {
    await service().publish(service().comment(everything, crypto.randomUUID(), crypto.randomUUID()));
    await service().folded();
    await eventually(async () =>
      expect(await health()).toEqual({
        status: 'ready',
        checks: [
          {
            name: 'heard',
            ok: true,
            detail: {
              waiting: 0,
              identity: { heard: 0, folded: 0 },
              discussion: { heard: 1, folded: 1 },
              moderation: { heard: 0, folded: 0 },
            },
          },
        ],
      }),
    );
  });

  it('says up to where figures have come', async () => {
    await service().publish(service().comment(everything, crypto.randomUUID(), crypto.randomUUID()));
    expect(await service().read('/figures/as-of?position=00000000000000000010')).toEqual({
      identity: { ordinal: 0, position: '' },
      discussion: { ordinal: 1, position: '00000000000000000010' },
      moderation: { ordinal: 0, position: '' },
    });
  });
});
