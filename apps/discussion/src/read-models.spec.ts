import { randomBytes } from 'node:crypto';
import type { Document, Documents } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { fillNewBuild, type Projection, type ReadModel, startProjection } from '@folkmoot/event-sourcing';
import type { EventStore } from '@folkmoot/event-store';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Position, START } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { eventually } from '@folkmoot/testing';
import fc from 'fast-check';
import { anyHistory, type Attempt, happen } from '../test/any-history.js';
import { discussionReadModels, type DiscussionReadModels } from './read-models.js';
import { discussionStreams } from './streams.js';

const NAMES: readonly (keyof DiscussionReadModels)[] = ['commentPage', 'consultationPage'];
const batchSize = fc.constantFrom(1, 7, 1_000);
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Making a counterexample smaller would outlive the test. */
const RUNS = { numRuns: 12, endOnFailure: true };

interface History {
  readonly store: EventStore;
  readonly models: DiscussionReadModels;
  readonly head: Position;
  /** That many of its events lie up to there. */
  positionAt(share: number): Position;
}

const withHistory = async (
  attempts: readonly Attempt[],
  check: (history: History) => Promise<void>,
): Promise<void> => {
  const store = sqliteEventStore({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  const streams = discussionStreams({ store, keyring });
  await happen(streams, attempts);
  const { events } = await store.readAll({ prefixes: [''], after: START, limit: 10_000 });
  await check({
    store,
    models: discussionReadModels(streams.codecs),
    head: await store.head(),
    positionAt: (part) => events[Math.floor(part * events.length) - 1]?.position ?? START,
  });
  await store.close();
  await keyring.close();
};

interface Stretch {
  readonly batchSize?: number;
  /** Where to begin, whatever the projector remembers. */
  readonly after?: Position;
  readonly upTo: Position;
}

/** The store as if the log ended at `upTo`; `done` tells when all of that was handled. */
const stretchOf = (store: EventStore, { batchSize: size, after, upTo }: Stretch) => {
  let handled = after ?? START;
  const seen: EventStore = {
    ...store,
    subscribe: (options) =>
      store.subscribe({
        ...options,
        ...(size !== undefined && { batchSize: size }),
        after: after ?? options.after,
        handle: async (batch) => {
          if (handled >= upTo) return;
          const events = batch.events.filter(({ position }) => position <= upTo);
          const position = batch.position < upTo ? batch.position : upTo;
          await options.handle({ ...batch, events, position });
          handled = position;
        },
      }),
  };
  return { seen, done: () => eventually(() => expect(handled).toBe(upTo)) };
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

/** Applies stretches of the log one after the other, each in a projector of its own, to the same documents. */
const contentAfter = async (
  store: EventStore,
  model: ReadModel,
  ...stretches: readonly Stretch[]
): Promise<unknown> => {
  const documents = sqliteDocuments({ path: ':memory:' });
  let content: unknown;
  for (const stretch of stretches) {
    const { seen, done } = stretchOf(store, stretch);
    const projection = await startProjection({ store: seen, documents, model });
    await done();
    content = await contentOf(projection);
    await projection.stop();
  }
  await documents.close();
  return content;
};

describe.each(NAMES)('the read model %s', (name) => {
  it('is the same however many events come at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (attempts) =>
        withHistory(attempts, async ({ store, models, head }) => {
          const by = (size: number) => contentAfter(store, models[name], { batchSize: size, upTo: head });
          const one = await by(1);
          expect(await by(7)).toEqual(one);
          expect(await by(1_000)).toEqual(one);
        }),
      ),
      RUNS,
    );
  });

  it('does not change when any end of the log is applied again', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, share, batchSize, (attempts, part, size) =>
        withHistory(attempts, async ({ store, models, head, positionAt }) => {
          const whole = { upTo: head };
          const again = { batchSize: size, after: positionAt(part), upTo: head };
          expect(await contentAfter(store, models[name], whole, again)).toEqual(
            await contentAfter(store, models[name], whole),
          );
        }),
      ),
      RUNS,
    );
  });

  it('counts nothing twice when what was applied comes again together with what is new', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, share, share, batchSize, (attempts, a, b, size) =>
        withHistory(attempts, async ({ store, models, head, positionAt }) => {
          const before = { upTo: positionAt(Math.max(a, b)) };
          const again = { batchSize: size, after: positionAt(Math.min(a, b)), upTo: head };
          expect(await contentAfter(store, models[name], before, again)).toEqual(
            await contentAfter(store, models[name], { upTo: head }),
          );
        }),
      ),
      RUNS,
    );
  });

  it('is the same after it was rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (attempts) =>
        withHistory(attempts, async ({ store, models, head }) => {
          const documents: Documents = sqliteDocuments({ path: ':memory:' });
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
});

describe('what is counted', () => {
  it('is what a plain look at all events gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, (attempts) =>
        withHistory(attempts, async ({ store, models, head }) => {
          const prefixes = ['comment-', 'stance-'];
          const { events } = await store.readAll({ prefixes, after: START, limit: 10_000 });
          const responses = events.filter(
            ({ type, data }) =>
              type === 'comment-posted.v1' || (type === 'stance-taken.v1' && data['previous'] === undefined),
          );
          const members = new Set(responses.map(({ data }) => data['authorId'] ?? data['memberId']));
          expect(await contentAfter(store, models.consultationPage, { upTo: head })).toMatchObject({
            consultation: [{ responses: responses.length, participants: members.size }],
          });
        }),
      ),
      RUNS,
    );
  });
});
