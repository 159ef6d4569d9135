import { kebab } from '../names.mjs';

/** The aggregate that a route is about: the one whose id stands last in it. */
export const aggregateOf = (tree, context, path) => {
  const last = path.match(/:(\w+)Id(?!.*:)/)?.[1];
  if (!last) throw new Error(`${path} names no aggregate: one of its parts must be like :commentId.`);
  const name = kebab(last);
  const file = `libs/${context}/domain/src/${name}/${name}.ts`;
  if (!tree.exists(file)) throw new Error(`There is no ${file}, which :${last}Id in ${path} asks for.`);
  return { name, file };
};
