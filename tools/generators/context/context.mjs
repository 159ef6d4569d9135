import { formatChanged } from '../format.mjs';
import { appFiles } from './app-files.mjs';
import { addTopic, contractFiles } from './contracts.mjs';
import { domainFiles } from './domain-files.mjs';

/** An aggregate's name is a constant's, too. */
const RESERVED = new Set([
  'case',
  'class',
  'default',
  'delete',
  'enum',
  'export',
  'function',
  'import',
  'new',
  'package',
  'public',
  'switch',
]);

/**
 * Makes the domain with its first aggregate, the service on the ports, and what it publishes. The arrows need no line:
 * they go by the tags.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string; aggregate: string }} options
 */
export default async (tree, { name, aggregate }) => {
  if (RESERVED.has(aggregate))
    throw new Error(`'${aggregate}' is a word of the language: say '${name}-${aggregate}'.`);
  for (const folder of [`apps/${name}`, `libs/${name}`]) {
    if (tree.exists(folder)) throw new Error(`${folder} is there already.`);
  }
  const context = { name, aggregate };
  const files = { ...domainFiles(context), ...appFiles(context), ...contractFiles(context) };
  for (const [path, content] of Object.entries(files)) tree.write(path, content);
  addTopic(tree, context);
  await formatChanged(tree);
  return () =>
    console.log(
      `\nNow run npm install, which links the two projects, and start the service in apps/all-in-one.`,
    );
};
