import { setTimeout as delay } from 'node:timers/promises';
import type { Collection, Document, Documents } from '@folkmoot/documents';
import type { EventStore, Subscription } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';
import { mustNotBeAhead } from './older-log.js';
import { fillBuild } from './fill-build.js';
import { foldBatch } from './fold-batch.js';
import { positionWaiters } from './position-waiters.js';
import { type Build, type Builds, openBuilds } from './read-model-builds.js';
import { type CollectionRef, prefixesOf, type ReadModel } from './read-model.js';

/** How long a read waits for its own write, in milliseconds. */
export const READ_YOUR_WRITE = 1_000;

/** Runs one read model: follows the log, and lets readers wait for a position. */
export interface Projection {
  readonly model: ReadModel;
  /** Always the build that is active now: ask for each read. */
  collection<D extends Document>(ref: CollectionRef<D>): Collection<D>;
  reached(): Position;
  /** True if the read model has got there in time; `START` and `undefined` need no waiting. */
  waitFor(position: Position | undefined, milliseconds?: number): Promise<boolean>;
  /** Goes over to another build, which has been filled up to about the head. */
  switchTo(build: number): Promise<void>;
  stop(): Promise<void>;
}

export interface ProjectionOptions {
  readonly store: EventStore;
  readonly documents: Documents;
  readonly model: ReadModel;
  /** How long events may gather for one batch while many come, in milliseconds; 12 unless told. */
  readonly gathering?: number;
  onError?(error: unknown): void;
}

/**
 * How long events may gather after a live batch before the next one is folded, in milliseconds. A batch costs nearly the same
 * for one event as for ten, and the first event after a pause is never kept waiting.
 */
const GATHERING = 12;

/** Throws `OlderLog` if it has seen more than the log holds. */
export const startProjection = async (options: ProjectionOptions): Promise<Projection> => {
  const { store, documents, model, gathering = GATHERING, onError } = options;
  const builds: Builds = await openBuilds(documents);
  const waiters = positionWaiters();
  const stopping = new AbortController();
  let build: Build;
  let subscription: Subscription;

  const follow = async (number: number): Promise<void> => {
    build = await builds.open(model, number);
    const after = await build.progress();
    await mustNotBeAhead(store, `The read model ${model.name}`, after);
    if (after !== START) waiters.reach(after);
    subscription = store.subscribe({
      prefixes: prefixesOf(model),
      after,
      handle: async ({ events, position, live }) => {
        if (events.length > 0) await foldBatch(model, build.collections, events);
        await build.keepProgress(position);
        waiters.reach(position);
        if (live) await delay(gathering, undefined, { signal: stopping.signal }).catch(() => undefined);
      },
      ...(onError ? { onError } : {}),
    });
  };
  await follow(await builds.active(model));

  return {
    model,
    collection: <D extends Document>({ name }: CollectionRef<D>) =>
      build.collections.get(name) as unknown as Collection<D>,
    reached: waiters.reached,
    waitFor: (position, milliseconds = READ_YOUR_WRITE) => waiters.waitFor(position ?? START, milliseconds),
    async switchTo(number) {
      const old = build.number;
      await subscription.stop();
      // Readers have been told of this position, so the new build must have it before they read there.
      await fillBuild({ store, model }, await builds.open(model, number), waiters.reached());
      await builds.activate(model, number);
      await follow(number);
      if (old !== number) await builds.discard(model, old);
    },
    stop() {
      stopping.abort();
      return subscription.stop();
    },
  };
};
