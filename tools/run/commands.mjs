const build = ['tools/build.mjs'];

/** `needs`: which dependencies must be installed. `steps`: what Node runs, in turn, while each ends with 0. */
export const commands = {
  start: { needs: 'production', steps: (args) => [build, ['apps/all-in-one/dist/main.js', ...args]] },
  folkmoot: { needs: 'production', steps: (args) => [build, ['apps/cli/dist/main.js', ...args]] },
  build: { needs: 'production', steps: () => [build] },
  bench: { needs: 'production', steps: (args) => [build, ['bench/run.mjs', ...args]] },
  test: { needs: 'everything', steps: (args) => [['tools/test.mjs', ...args]] },
  lint: {
    needs: 'everything',
    steps: (args) => [['node_modules/.bin/eslint', ...(args.length ? args : ['.'])]],
  },
  typecheck: {
    needs: 'everything',
    steps: (args) => [['node_modules/.bin/tsc', '-p', 'tsconfig.json', ...args]],
  },
  format: {
    needs: 'everything',
    steps: (args) => [['node_modules/.bin/prettier', '--write', ...(args.length ? args : ['.'])]],
  },
};
