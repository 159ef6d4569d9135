const build = ['tools/build.mjs'];

/** Under load most of what a request makes is dead before it is collected; the default of 16 MB spends a fifth of the time on it. */
const ROOM = ['--max-semi-space-size=32'];

/** `needs`: which dependencies must be installed. `steps`: what Node runs, in turn, while each ends with 0. */
export const commands = {
  start: {
    needs: 'production',
    steps: (args) => [build, [...ROOM, 'apps/all-in-one/dist/main.js', ...args]],
  },
  folkmoot: { needs: 'production', steps: (args) => [build, ['apps/cli/dist/main.js', ...args]] },
  build: { needs: 'production', steps: () => [build] },
  bench: { needs: 'production', steps: (args) => [build, ['bench/bench.mjs', ...args]] },
  docs: {
    needs: 'everything',
    steps: () => [build, ['tools/write-docs.mjs'], ['node_modules/.bin/prettier', '--write', 'docs']],
  },
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
