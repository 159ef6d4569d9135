import ts from 'typescript';

/** The file as TypeScript sees it; a missing one is an error that says what was looked for. */
export const parse = (tree, path) => {
  const text = tree.read(path, 'utf8');
  if (text === null) throw new Error(`There is no ${path}.`);
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
};

/** Puts texts at positions of the file as it was parsed. */
export const insert = (tree, file, insertions) => {
  const text = [...insertions]
    .sort((a, b) => b.at - a.at)
    .reduce((done, { at, until = at, text: put }) => done.slice(0, at) + put + done.slice(until), file.text);
  tree.write(file.fileName, text);
};

/** The first node below that is asked for, depth first. */
export const find = (node, wanted) => {
  if (wanted(node)) return node;
  return ts.forEachChild(node, (child) => find(child, wanted));
};

/** The initializer of a `const`, or of a property, under this name. */
export const initializerOf = (node, name) =>
  find(
    node,
    (one) =>
      (ts.isVariableDeclaration(one) || ts.isPropertyAssignment(one)) &&
      (one.name.text ?? one.name.getText()) === name &&
      one.initializer !== undefined,
  )?.initializer;

/** After the last import that sorts before, so that lists stay in order. */
export const importLine = (file, line) => {
  const imports = file.statements.filter(ts.isImportDeclaration);
  const before = imports.filter((one) => one.getText() < line).at(-1);
  return before
    ? { at: before.end, text: `\n${line}` }
    : { at: imports[0]?.getStart() ?? 0, text: `${line}\n` };
};

/** Into an array of identifiers, in order. */
export const listed = (array, name) => {
  const before = array.elements.filter((one) => one.getText() < name).at(-1);
  if (before) return { at: before.end, text: `, ${name}` };
  const comma = array.elements.length > 0 ? ', ' : '';
  return { at: array.getStart() + 1, text: `${name}${comma}` };
};
