import { dirname } from 'node:path';

const node = 'node_modules/.bin/node';
const jest = `${node} --experimental-vm-modules node_modules/.bin/jest`;

const inputs = [
  'default',
  '^default',
  '{workspaceRoot}/{jest.config.mjs,eslint.config.mjs,tsconfig.json,tsconfig.base.json,.swcrc,package-lock.json}',
  '{workspaceRoot}/tools/eslint/**',
];

const target = (command) => ({
  command,
  options: { cwd: '{workspaceRoot}' },
  cache: true,
  inputs,
  outputs: [],
});

/** Gives every project `nx test`, `nx lint`, `nx typecheck` and `nx build`: no project needs a file for it. */
export const createNodesV2 = [
  '{apps,libs}/**/package.json',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      return [
        file,
        {
          projects: {
            [root]: {
              targets: {
                test: target(`${jest} --passWithNoTests ${root}`),
                lint: target(`${node} node_modules/.bin/eslint --no-error-on-unmatched-pattern ${root}`),
                typecheck: target(`${node} node_modules/.bin/tsc -p tsconfig.json`),
                build: { ...target(`${node} tools/build.mjs`), cache: false },
              },
            },
          },
        },
      ];
    }),
];
