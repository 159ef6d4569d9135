import { openBuilds } from '@folkmoot/event-sourcing';
import type { Position } from '@folkmoot/kernel';
import { readModelsOf } from '../read-models.js';
import type { Workplace } from '../workplace.js';

export interface ReadModelStatus {
  readonly name: string;
  readonly service: string;
  readonly version: number;
  /** Counts the fillings: 1 for a read model that was never rebuilt. */
  readonly build: number;
  readonly reached: Position;
  readonly head: Position;
}

export const listReadModels = async (workplace: Workplace): Promise<readonly ReadModelStatus[]> =>
  Promise.all(
    readModelsOf(workplace).map(async ({ service, platform, model }) => {
      const builds = await openBuilds(platform.documents);
      const build = await builds.active(model);
      const reached = await (await builds.open(model, build)).progress();
      const head = await platform.store.head();
      return { name: model.name, service, version: model.version, build, reached, head };
    }),
  );
