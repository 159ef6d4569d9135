import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../run/run-node.mjs';
import { countsOf } from './totals.mjs';

const bin = (name) => `node_modules/.bin/${name}`;

/** Passes or fails as a whole. */
const check = (name, args) => ({
  name,
  run: async (root) => {
    const code = await runNode(root, process.execPath, args);
    return { code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  },
});

export const checks = [
  check('lint', [bin('eslint'), '.', '--max-warnings=0']),
  check('format', [bin('prettier'), '--check', '--log-level=warn', '.']),
  check('types', [bin('tsc'), '-p', 'tsconfig.json']),
];

const JEST = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

const jest = (name, args) => ({
  name,
  run: async (root) => {
    const folder = await mkdtemp(join(tmpdir(), 'folkmoot-jest-'));
    const report = join(folder, 'report.json');
    const code = await runNode(
      root,
      process.execPath,
      [bin('jest'), '--passWithNoTests', '--json', `--outputFile=${report}`, ...args],
      JEST,
    );
    const counts = countsOf(await readFile(report, 'utf8').catch(() => ''), code);
    await rm(folder, { recursive: true, force: true });
    return { code, ...counts };
  },
});

/** @param {readonly string[]} args patterns and options for jest */
export const jestRuns = (args) => [
  jest('specs', ['--maxWorkers=2', ...args]),
  check('build', ['tools/build.mjs']),
  jest('journeys', ['--config=jest.e2e.config.mjs', '--maxWorkers=1', ...args]),
];
