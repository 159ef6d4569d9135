import type { EventStore } from '@folkmoot/event-store';
import type { Position } from '@folkmoot/kernel';
import { foldBatch } from './fold-batch.js';
import type { Build } from './read-model-builds.js';
import { prefixesOf, type ReadModel } from './read-model.js';

export interface FillOptions {
  readonly store: EventStore;
  readonly model: ReadModel;
  /** Events applied at once, 2,000 unless told. More are faster, and keep the process from everything else for longer. */
  readonly batch?: number;
  /** Events applied so far and the position reached. */
  onProgress?(progress: { readonly events: number; readonly position: Position }): void;
}

const BATCH = 2_000;

/** Applies the log to a build that nothing else writes, from where it has come to a position at least. */
export const fillBuild = async (
  { store, model, batch: limit = BATCH, onProgress }: FillOptions,
  build: Build,
  upTo: Position,
): Promise<void> => {
  let after = await build.progress();
  for (let events = 0; after < upTo;) {
    const batch = await store.readAll({ prefixes: prefixesOf(model), after, limit });
    if (batch.events.length > 0) await foldBatch(model, build.collections, batch.events);
    events += batch.events.length;
    after = batch.position;
    await build.keepProgress(after);
    onProgress?.({ events, position: after });
    if (batch.live) break;
  }
};
