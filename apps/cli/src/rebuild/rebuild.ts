import { activateBuild, fillNewBuild } from '@folkmoot/event-sourcing';
import { BIG_BATCH } from '../catch-up.js';
import { type Following, stopIfAsked } from '../progress.js';
import { type OwnedReadModel, readModelsOf } from '../read-models.js';
import type { Workplace } from '../workplace.js';

export interface RebuildRequest {
  /** Names of read models. */
  readonly models: readonly string[];
}

export interface Rebuilt {
  readonly name: string;
  readonly service: string;
  readonly build: number;
  readonly events: number;
  readonly seconds: number;
}

export class UnknownReadModel extends Error {
  override readonly name = 'UnknownReadModel';
  constructor(wanted: string, known: readonly string[]) {
    super(`There is no read model "${wanted}": there are ${known.join(', ')}`);
  }
}

const chosen = (all: readonly OwnedReadModel[], { models }: RebuildRequest): readonly OwnedReadModel[] =>
  models.map((name) => {
    const found = all.find(({ model }) => model.name === name);
    if (!found)
      throw new UnknownReadModel(
        name,
        all.map(({ model }) => model.name),
      );
    return found;
  });

const rebuildOne = async (
  { service, platform, model }: OwnedReadModel,
  { projections }: Workplace,
  { onProgress, signal }: Following,
): Promise<Rebuilt> => {
  const begun = performance.now();
  const head = Number(await platform.store.head());
  const running = projections.find((one) => one.model.name === model.name);
  let events = 0;
  const build = await fillNewBuild({
    ...platform,
    model,
    ...(!running && { batch: BIG_BATCH }),
    onProgress(progress) {
      events = progress.events;
      // Positions of the embedded log are numbers, and the share of them that was passed is known; the events are not.
      onProgress({ stage: model.name, done: Number(progress.position), total: head, unit: 'events' });
      stopIfAsked(signal);
    },
  });
  if (running) await running.switchTo(build);
  else await activateBuild({ ...platform, model }, build);
  return { name: model.name, service, build, events, seconds: (performance.now() - begun) / 1_000 };
};

/**
 * Fills read models anew, each beside the one that is read, which it replaces when it is complete. Stopped or killed,
 * the old one stays. Throws {@link UnknownReadModel} before anything is done, and `Stopped`.
 */
export const rebuild = async (
  workplace: Workplace,
  request: RebuildRequest,
  following: Following,
): Promise<readonly Rebuilt[]> => {
  const rebuilt: Rebuilt[] = [];
  for (const one of chosen(readModelsOf(workplace), request)) {
    rebuilt.push(await rebuildOne(one, workplace, following));
  }
  return rebuilt;
};
