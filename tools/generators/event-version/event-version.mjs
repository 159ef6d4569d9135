import { formatChanged } from '../format.mjs';
import { bumpVersion } from './bump-version.mjs';
import { goldenFile, goldenSpec } from './golden.mjs';
import { sampleOf } from './sample.mjs';
import { addUpcast, useUpcasts } from './upcasts.mjs';

/**
 * The version that was written until now gets a golden file, which is read for ever; its upcast leads to the next one.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ context: string; aggregate: string; event: string }} options
 */
export default async (tree, { context, aggregate, event }) => {
  const domain = eventsOf(tree, `libs/${context}/domain/src/${aggregate}/${aggregate}`);
  const data = sampleOf(tree, domain, aggregate, event);
  const version = bumpVersion(tree, domain, aggregate, event);
  const folder = `apps/${context}/src/upcasts`;
  const golden = `${folder}/golden/${event}.v${version}.json`;
  tree.write(golden, goldenFile({ aggregate, event, version, data }));
  if (!tree.exists(`${folder}/golden.spec.ts`)) tree.write(`${folder}/golden.spec.ts`, goldenSpec(context));
  addUpcast(tree, `${folder}/${aggregate}.ts`, { aggregate, event, version });
  useUpcasts(tree, `apps/${context}/src/streams.ts`, aggregate);
  await formatChanged(tree);
  return () =>
    console.log(
      `\nNow change the event in ${domain}, lead '${event}.v${version}' there in ${folder}/${aggregate}.ts, and put ` +
        `data that was really written into ${golden}.`,
    );
};

/** A big aggregate has its events and their shapes in a file of their own. */
const eventsOf = (tree, aggregate) =>
  tree.exists(`${aggregate}-events.ts`) ? `${aggregate}-events.ts` : `${aggregate}.ts`;
