import { randomBytes } from 'node:crypto';
import type { Document } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { fillNewBuild, type Projection, startProjection } from '@folkmoot/event-sourcing';
import type { EventStore } from '@folkmoot/event-store';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Position, START } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { eventually } from '@folkmoot/testing';
import fc from 'fast-check';
import { anyHistory, happen } from '../test/any-history.js';
import { discussionReadModels, type DiscussionReadModels } from './read-models.js';
import { discussionStreams } from './streams.js';

const NAMES: readonly (keyof DiscussionReadModels)[] = ['commentPage', 'consultationPage'];
const BATCHES = [1, 7, 1_000];
/** Making a counterexample smaller would outlive the test. */
const RUNS = { numRuns: 10, endOnFailure: true };

const historyIn = async (attempts: Parameters<typeof happen>[1]) => {
  const store = sqliteEventStore({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  const streams = discussionStreams({ store, keyring });
  await happen(streams, attempts);
  return {
    store,
    models: discussionReadModels(streams.codecs),
    head: await store.head(),
    close: async () => {
      await store.close();
      await keyring.close();
    },
  };
};

/** The store as a projector of this batch size sees it, from a position of its own if told; tells what it has handled. */
const seenFrom = (store: EventStore, batchSize: number, from?: Position) => {
  let handled: Position = START;
  const seen: EventStore = {
    ...store,
    subscribe: (options) =>
      store.subscribe({
        ...options,
        batchSize,
        after: from ?? options.after,
        handle: async (batch) => {
          await options.handle(batch);
          handled = batch.position;
        },
      }),
  };
  return { seen, until: (head: Position) => eventually(() => expect(handled).toBe(head)) };
};

/** Every document of a read model, by collection. */
const contentOf = async (projection: Projection): Promise<Record<string, readonly Document[]>> => {
  const content: Record<string, readonly Document[]> = {};
  for (const ref of projection.model.collections) {
    content[ref.name] = await projection
      .collection(ref)
      .page({ sort: [{ field: 'id', direction: 'ascending' }], limit: 10_000 });
  }
  return content;
};

describe.each(NAMES)('the read model %s', (name) => {
  it('is the same however many events come at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (attempts) => {
        const { store, models, head, close } = await historyIn(attempts);
        const contents: unknown[] = [];
        for (const batchSize of BATCHES) {
          const documents = sqliteDocuments({ path: ':memory:' });
          const { seen, until } = seenFrom(store, batchSize);
          const projection = await startProjection({ store: seen, documents, model: models[name] });
          await until(head);
          contents.push(await contentOf(projection));
          await projection.stop();
          await documents.close();
        }
        await close();
        expect(contents[1]).toEqual(contents[0]);
        expect(contents[2]).toEqual(contents[0]);
      }),
      RUNS,
    );
  });

  it('does not change when any end of the log is applied again', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyHistory,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...BATCHES),
        async (attempts, share, batchSize) => {
          const { store, models, head, close } = await historyIn(attempts);
          const documents = sqliteDocuments({ path: ':memory:' });
          const model = models[name];
          const first = await startProjection({ store, documents, model });
          expect(await first.waitFor(head)).toBe(true);
          const before = await contentOf(first);
          await first.stop();

          const { events } = await store.readAll({ prefixes: [''], after: START, limit: 10_000 });
          const from = events[Math.floor(share * events.length)]?.position ?? START;
          const { seen, until } = seenFrom(store, batchSize, from === head ? START : from);
          const again = await startProjection({ store: seen, documents, model });
          await until(head);
          const after = await contentOf(again);
          await again.stop();
          await documents.close();
          await close();
          expect(after).toEqual(before);
        },
      ),
      RUNS,
    );
  });

  it('is the same after it was rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (attempts) => {
        const { store, models, head, close } = await historyIn(attempts);
        const documents = sqliteDocuments({ path: ':memory:' });
        const model = models[name];
        const projection = await startProjection({ store, documents, model });
        await projection.waitFor(head);
        const before = await contentOf(projection);
        await projection.switchTo(await fillNewBuild({ store, documents, model }));
        const after = await contentOf(projection);
        await projection.stop();
        await documents.close();
        await close();
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });
});

describe('what is counted', () => {
  it('is what a plain look at all events gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (attempts) => {
        const { store, models, head, close } = await historyIn(attempts);
        const documents = sqliteDocuments({ path: ':memory:' });
        const projection = await startProjection({ store, documents, model: models.consultationPage });
        await projection.waitFor(head);
        const { consultation } = (await contentOf(projection)) as unknown as {
          consultation: { responses: number; participants: number }[];
        };
        const { events } = await store.readAll({
          prefixes: ['comment-', 'stance-'],
          after: START,
          limit: 10_000,
        });
        await projection.stop();
        await documents.close();
        await close();
        const responses = events.filter(
          ({ type, data }) =>
            type === 'comment-posted.v1' || (type === 'stance-taken.v1' && data['previous'] === undefined),
        );
        const members = new Set(responses.map(({ data }) => data['authorId'] ?? data['memberId']));
        expect(consultation).toMatchObject([{ responses: responses.length, participants: members.size }]);
      }),
      RUNS,
    );
  });
});
