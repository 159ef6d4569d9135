import { pascal } from '../names.mjs';
import { importLine, initializerOf, insert, listed, parse } from '../source.mjs';

export const addToUseCases = (tree, { name, context }) => {
  const file = parse(tree, `apps/${context}/src/use-cases.ts`);
  const useCases = initializerOf(file, 'useCases');
  if (!useCases) throw new Error(`${file.fileName} has no list useCases.`);
  const controller = `${pascal(name)}Controller`;
  insert(tree, file, [
    importLine(file, `import { ${controller} } from './${name}/${name}.controller.js';`),
    listed(useCases, controller),
  ]);
};
