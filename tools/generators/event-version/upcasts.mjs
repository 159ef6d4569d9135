import ts from 'typescript';
import { camel } from '../names.mjs';
import { find, importLine, initializerOf, insert, parse } from '../source.mjs';

export const addUpcast = (tree, path, { aggregate, event, version }) => {
  const line = `'${event}.v${version}': (data) => data,`;
  if (!tree.exists(path)) {
    tree.write(
      path,
      `import type { Upcast } from '@folkmoot/event-sourcing';

/** By stored type: what leads to the next version. Personal fields are still encrypted here and must not be lost. */
export const ${camel(aggregate)}Upcasts: Readonly<Record<string, Upcast>> = {
  ${line}
};
`,
    );
    return;
  }
  const file = parse(tree, path);
  const upcasts = initializerOf(file, `${camel(aggregate)}Upcasts`);
  insert(tree, file, [{ at: upcasts.end - 1, text: `  ${line}\n` }]);
};

/** Gives the upcasts to the aggregate's codec, where it has none yet. */
export const useUpcasts = (tree, path, aggregate) => {
  const file = parse(tree, path);
  const codec = find(
    file,
    (node) => ts.isObjectLiteralExpression(node) && initializerIs(node, 'family', `'${aggregate}'`),
  );
  if (!codec) throw new Error(`${path} has no codec of the family '${aggregate}'.`);
  const upcasts = `${camel(aggregate)}Upcasts`;
  if (codec.properties.some((property) => property.name?.getText() === 'upcasts')) return;
  insert(tree, file, [
    importLine(file, `import { ${upcasts} } from './upcasts/${aggregate}.js';`),
    { at: codec.properties[0].end, text: `, upcasts: ${upcasts}` },
  ]);
};

const initializerIs = (object, name, value) =>
  object.properties.some(
    (property) =>
      ts.isPropertyAssignment(property) &&
      property.name.getText() === name &&
      property.initializer.getText() === value,
  );
