import { randomBytes } from 'node:crypto';
import type { Collection, CollectionSpec, Document, Documents, Write } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { fillNewBuild, type Projection, type ReadModel, startProjection } from '@folkmoot/event-sourcing';
import type { EventStore } from '@folkmoot/event-store';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import type { Position } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { eventually } from '@folkmoot/testing';
import fc from 'fast-check';
import { anyHistory, happen, type Step, WRITTEN } from '../test/any-history.js';
import { caseDocuments, queueCounts, SITE } from './queue/queue-documents.js';
import { moderationReadModels, type ModerationReadModels } from './read-models.js';
import { moderationStreams } from './streams.js';

const NAMES: readonly (keyof ModerationReadModels)[] = [
  'memberCases',
  'moderationNumbers',
  'ownNotices',
  'ownReports',
  'queue',
];
/** Making a counterexample smaller would outlive the test. */
const RUNS = { numRuns: 15, endOnFailure: true };

interface History {
  readonly store: EventStore;
  readonly models: ModerationReadModels;
  readonly head: Position;
}

const withHistory = async (steps: readonly Step[], check: (history: History) => Promise<void>) => {
  const store = sqliteEventStore({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  const { codecs } = moderationStreams({ store, keyring });
  await happen(store, codecs, steps);
  await check({ store, models: moderationReadModels(codecs), head: await store.head() });
  await store.close();
  await keyring.close();
};

const contentOf = async (projection: Projection): Promise<Record<string, readonly Document[]>> => {
  const content: Record<string, readonly Document[]> = {};
  for (const ref of projection.model.collections) {
    content[ref.name] = await projection
      .collection(ref)
      .page({ sort: [{ field: 'id', direction: 'ascending' }], limit: 10_000 });
  }
  return content;
};

/** The store in batches of a size. */
const inBatches = (store: EventStore, batchSize: number): EventStore => ({
  ...store,
  subscribe: (options) => store.subscribe({ ...options, batchSize }),
});

const folded = async (store: EventStore, model: ReadModel, documents: Documents, head: Position) => {
  const projection = await startProjection({ store, documents, model });
  await eventually(() => expect(projection.reached() >= head).toBe(true));
  const content = await contentOf(projection);
  await projection.stop();
  return content;
};

/** From nothing, in batches of a size. */
const contentOfModel = async ({ store, head }: History, model: ReadModel, batchSize = 1_000) => {
  const documents = sqliteDocuments({ path: ':memory:' });
  const content = await folded(inBatches(store, batchSize), model, documents, head);
  await documents.close();
  return content;
};

class Crash extends Error {}

/** Dies before a write of the read model, as often as there are numbers: the first, the third… */
const dyingAt = (documents: Documents, writes: readonly number[]): Documents => {
  let count = 0;
  return {
    ...documents,
    async collection<D extends Document>(spec: CollectionSpec): Promise<Collection<D>> {
      const collection = await documents.collection<D>(spec);
      if (!OF_A_BUILD.test(spec.name)) return collection;
      return {
        ...collection,
        write(own: readonly Write<D>[]): Promise<void> {
          count += 1;
          return writes.includes(count) ? Promise.reject(new Crash()) : collection.write(own);
        },
      };
    },
  };
};

/** What a read model is made of, not what is known about read models. */
const OF_A_BUILD = /-b\d+\.v\d+$/;

describe.each(NAMES)('the read model %s', (name) => {
  it('is the same however many events come at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (steps) =>
        withHistory(steps, async (history) => {
          const one = await contentOfModel(history, history.models[name], 1);
          expect(await contentOfModel(history, history.models[name], 7)).toEqual(one);
          expect(await contentOfModel(history, history.models[name])).toEqual(one);
        }),
      ),
      RUNS,
    );
  });

  it('is the same after crashes in the middle of writing', async () => {
    const dying = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(anyHistory, dying, fc.constantFrom(1, 5, 1_000), (steps, writes, size) =>
        withHistory(steps, async (history) => {
          const model = history.models[name];
          const documents = sqliteDocuments({ path: ':memory:' });
          const store = inBatches(history.store, size);
          const content = await folded(store, model, dyingAt(documents, writes), history.head);
          expect(content).toEqual(await contentOfModel(history, model));
          await documents.close();
        }),
      ),
      RUNS,
    );
  });

  it('is the same after it was rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (steps) =>
        withHistory(steps, async ({ store, models, head }) => {
          const documents = sqliteDocuments({ path: ':memory:' });
          const model = models[name];
          const projection = await startProjection({ store, documents, model });
          await projection.waitFor(head);
          const before = await contentOf(projection);
          await projection.switchTo(await fillNewBuild({ store, documents, model }));
          expect(await contentOf(projection)).toEqual(before);
          await projection.stop();
          await documents.close();
        }),
      ),
      RUNS,
    );
  });

  it('holds nobody’s words, so that nothing of it has to be erased', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (steps) =>
        withHistory(steps, async (history) => {
          expect(JSON.stringify(await contentOfModel(history, history.models[name]))).not.toContain(WRITTEN);
        }),
      ),
      RUNS,
    );
  });
});

describe('the counts of the queue', () => {
  it('are those of the cases themselves', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (steps) =>
        withHistory(steps, async (history) => {
          const content = await contentOfModel(history, history.models.queue);
          const cases = content[caseDocuments.name] as unknown as readonly {
            waiting: boolean;
            appealed: boolean;
          }[];
          const counts = content[queueCounts.name]?.find(({ id }) => id === SITE);
          const many = (is: (one: (typeof cases)[number]) => boolean) => cases.filter(is).length;
          if (cases.length === 0) expect(counts).toBeUndefined();
          else {
            expect(counts).toMatchObject({
              waiting: many(({ waiting }) => waiting),
              appealed: many(({ appealed }) => appealed),
              settled: many(({ waiting }) => !waiting),
            });
          }
        }),
      ),
      RUNS,
    );
  });
});
