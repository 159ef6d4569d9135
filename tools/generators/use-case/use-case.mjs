import { formatChanged } from '../format.mjs';
import { addCommand } from './add-command.mjs';
import { addToUseCases } from './add-to-use-cases.mjs';
import { aggregateOf } from './aggregate-of.mjs';
import { controller, dto, spec } from './files.mjs';

/**
 * Makes `apps/<context>/src/<name>/`, lists its controller, and gives the aggregate a command that changes nothing yet:
 * what is generated compiles and passes, and the rule is what remains to be written.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string; context: string; method?: 'POST' | 'PUT' | 'DELETE'; path: string }} options
 */
export default async (tree, { name, context, method = 'POST', path }) => {
  const folder = `apps/${context}/src/${name}`;
  if (tree.exists(folder)) throw new Error(`${folder} is there already.`);
  const aggregate = aggregateOf(tree, context, path);
  const given = addCommand(tree, { name, aggregate });
  const useCase = { name, context, method, path, aggregate: aggregate.name, given };
  tree.write(`${folder}/${name}.controller.ts`, controller(useCase));
  tree.write(`${folder}/${name}.dto.ts`, dto(useCase));
  tree.write(`${folder}/${name}.spec.ts`, spec(useCase));
  addToUseCases(tree, useCase);
  await formatChanged(tree);
  return () =>
    console.log(
      `\nNow write the rule: '${name}' in ${aggregate.file}, its test beside it, and the fields in ${folder}.`,
    );
};
