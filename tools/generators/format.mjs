import * as prettier from 'prettier';

/** As `npm run format` would leave them. */
export const formatChanged = async (tree) => {
  const options = JSON.parse(tree.read('.prettierrc.json', 'utf8') ?? '{}');
  for (const { path, type, content } of tree.listChanges()) {
    if (type === 'DELETE' || !/\.(ts|json)$/.test(path)) continue;
    tree.write(path, await prettier.format(content.toString(), { ...options, filepath: path }));
  }
};
