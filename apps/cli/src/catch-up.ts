import type { Collection, Document } from '@folkmoot/documents';
import { type CollectionRef, fillActiveBuild, type Projection } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from './progress.js';
import type { OwnedReadModel } from './read-models.js';

/** A read model that has got to where the log ended when it was asked for. */
export interface CaughtUp {
  collection<D extends Document>(ref: CollectionRef<D>): Collection<D>;
}

/** Events at once where nobody waits for an answer: twice as fast as in a process that has others to serve. */
export const BIG_BATCH = 20_000;

/** Events at once behind an import, which keeps much in memory itself: as fast as the big ones, with 200 MB less. */
const BATCH = 5_000;

/** How often to tell how far a running one has come, in milliseconds. */
const TELL_EVERY = 200;

/** Positions of the embedded log are numbers without many gaps, which is near enough for a bar. */
const telling = (name: string, from: Position, head: Position, { onProgress, signal }: Following) => {
  const total = Math.max(0, Number(head) - Number(from));
  return (position: Position): void => {
    const done = Math.min(total, Math.max(0, Number(position) - Number(from)));
    onProgress({ stage: `Read model ${name}`, done, total, unit: 'events' });
    stopIfAsked(signal);
  };
};

const waitFor = async (projection: Projection, head: Position, tell: (position: Position) => void) => {
  while (!(await projection.waitFor(head, TELL_EVERY))) tell(projection.reached());
};

/** Brings a read model to where the log ends now, or waits until the Folkmoot that follows it has. */
export const catchUp = async (
  { platform, model }: OwnedReadModel,
  running: readonly Projection[],
  following: Following,
): Promise<CaughtUp> => {
  const head = await platform.store.head();
  const projection = running.find((one) => one.model.name === model.name);
  if (projection) {
    await waitFor(projection, head, telling(model.name, projection.reached(), head, following));
    return projection;
  }
  const tell = telling(model.name, START, head, following);
  const { collections } = await fillActiveBuild({
    ...platform,
    model,
    batch: BATCH,
    onProgress: ({ position }) => tell(position),
  });
  return {
    collection: <D extends Document>({ name }: CollectionRef<D>) =>
      collections.get(name) as unknown as Collection<D>,
  };
};
