import { type Projection, startProjection } from '@folkmoot/event-sourcing';
import { type Following, stopIfAsked } from './progress.js';
import type { OwnedReadModel } from './read-models.js';

/** How often to tell how far it has come, in milliseconds. */
const TELL_EVERY = 200;

/** Attempts at one and the same place before it is no hiccup. */
const PATIENCE = 3;

export interface FollowedReadModel {
  readonly projection: Projection;
  /** Ends what was begun for this job; a projection of a running Folkmoot goes on. */
  release(): Promise<void>;
}

const followed = async (
  { platform, model }: OwnedReadModel,
  running: readonly Projection[],
): Promise<FollowedReadModel & { failure(): unknown }> => {
  const known = running.find((one) => one.model.name === model.name);
  if (known) return { projection: known, release: () => Promise.resolve(), failure: () => undefined };
  const failures: unknown[] = [];
  const projection = await startProjection({ ...platform, model, onError: (error) => failures.push(error) });
  return {
    projection,
    release: () => projection.stop(),
    failure: () => (failures.length >= PATIENCE ? failures.at(-1) : undefined),
  };
};

/** Positions of the embedded log are numbers without many gaps, which is near enough for a bar. */
const count = (position: string): number => Number(position);

/** Brings a read model to where the log ends now. Whoever called looks at it and then releases it. */
export const catchUp = async (
  owned: OwnedReadModel,
  running: readonly Projection[],
  { onProgress, signal }: Following,
): Promise<FollowedReadModel> => {
  const head = await owned.platform.store.head();
  const { projection, release, failure } = await followed(owned, running);
  const from = count(projection.reached());
  try {
    for (let arrived = false; !arrived;) {
      arrived = await projection.waitFor(head, TELL_EVERY);
      const done = arrived ? count(head) : count(projection.reached());
      const total = Math.max(0, count(head) - from);
      onProgress({
        stage: `Read model ${owned.model.name}`,
        done: Math.max(0, Math.min(total, done - from)),
        total,
        unit: 'events',
      });
      if (!arrived && failure() !== undefined) throw failure();
      stopIfAsked(signal);
    }
    return { projection, release };
  } catch (error) {
    await release();
    throw error;
  }
};
