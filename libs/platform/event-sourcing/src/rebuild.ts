import type { Documents } from '@folkmoot/documents';
import type { EventStore } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';
import { foldBatch } from './fold-batch.js';
import { openBuilds } from './read-model-builds.js';
import { prefixesOf, type ReadModel } from './read-model.js';

export interface RebuildOptions {
  readonly store: EventStore;
  readonly documents: Documents;
  readonly model: ReadModel;
  /** Events applied so far and the position reached. */
  onProgress?(progress: { readonly events: number; readonly position: Position }): void;
}

const BATCH = 2_000;

/**
 * Fills a new build of a read model from the beginning, beside the one that is read, up to the head as it was found.
 * Answers its number: `Projection.switchTo` or {@link activateBuild} puts it in the old one's place. What an
 * interrupted rebuild left behind is thrown away first.
 */
export const fillNewBuild = async (options: RebuildOptions): Promise<number> => {
  const { store, documents, model, onProgress } = options;
  const builds = await openBuilds(documents);
  const number = (await builds.active(model)) + 1;
  await builds.discard(model, number);
  const build = await builds.open(model, number);
  const head = await store.head();
  let after = START;
  for (let events = 0; after < head;) {
    const batch = await store.readAll({ prefixes: prefixesOf(model), after, limit: BATCH });
    if (batch.events.length > 0) await foldBatch(model, build.collections, batch.events);
    events += batch.events.length;
    after = batch.position;
    await build.keepProgress(after);
    onProgress?.({ events, position: after });
    if (batch.live) break;
  }
  return number;
};

/** For a read model that nothing follows at the moment (a command-line rebuild). */
export const activateBuild = async (
  { documents, model }: Pick<RebuildOptions, 'documents' | 'model'>,
  number: number,
): Promise<void> => {
  const builds = await openBuilds(documents);
  const old = await builds.active(model);
  await builds.activate(model, number);
  if (old !== number) await builds.discard(model, old);
};
