import ts from 'typescript';
import { camel } from '../names.mjs';
import { find, initializerOf, insert, parse } from '../source.mjs';

/** @returns {number} the version that was written until now */
export const bumpVersion = (tree, path, aggregate, event) => {
  const file = parse(tree, path);
  const shapes = initializerOf(file, `${camel(aggregate)}Shapes`);
  const shape = shapes && initializerOf(shapes, event);
  if (!shape) throw new Error(`${path} has no ${event} among its ${camel(aggregate)}Shapes.`);
  const shared = ts.isIdentifier(shape);
  const number = initializerOf(shared ? initializerOf(file, shape.text) : shape, 'version');
  const version = Number(find(number, ts.isNumericLiteral).text);
  insert(tree, file, [
    shared
      ? { at: shape.getStart(), until: shape.end, text: `{ ...${shape.text}, version: ${version + 1} }` }
      : { at: number.getStart(), until: number.end, text: String(version + 1) },
  ]);
  return version;
};
