import type { Documents } from '@folkmoot/documents';
import { fillBuild, type FillOptions } from './fill-build.js';
import { type Build, openBuilds } from './read-model-builds.js';

export interface RebuildOptions extends FillOptions {
  readonly documents: Documents;
}

/**
 * Fills a new build of a read model from the beginning, beside the one that is read, up to the head as it was found.
 * Answers its number: `Projection.switchTo` or {@link activateBuild} puts it in the old one's place. What an
 * interrupted rebuild left behind is thrown away first.
 */
export const fillNewBuild = async (options: RebuildOptions): Promise<number> => {
  const { store, documents, model } = options;
  const builds = await openBuilds(documents);
  const number = (await builds.active(model)) + 1;
  await builds.discard(model, number);
  await fillBuild(options, await builds.open(model, number), await store.head());
  return number;
};

/** Brings the build that is read up to the head as it was found, for a read model that nothing follows at the moment. */
export const fillActiveBuild = async (options: RebuildOptions): Promise<Build> => {
  const { store, documents, model } = options;
  const builds = await openBuilds(documents);
  const build = await builds.open(model, await builds.active(model));
  await fillBuild(options, build, await store.head());
  return build;
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
