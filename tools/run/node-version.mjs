import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CannotRun } from './cannot-run.mjs';

/** Older ones carry an SQLite that can corrupt a database in WAL mode. */
const OLDEST = [24, 15];

/** The Node that npm installed; where there is no package of it for this machine, the host's, if it is new enough. */
export const nodeToUse = (root) => {
  const installed = join(root, 'node_modules/.bin/node');
  if (isNewEnough(versionOf(installed))) return installed;
  const host = process.env.npm_node_execpath ?? process.execPath;
  const itsVersion = versionOf(host);
  if (isNewEnough(itsVersion)) return host;
  throw new CannotRun(
    `Folkmoot runs on Node ${OLDEST.join('.')} or newer. npm should have installed it as node_modules/.bin/node, but ` +
      `that does not run here, and this machine's own is ${itsVersion || 'none'}.\n` +
      'If npm is set not to run install scripts (ignore-scripts), allow them and remove node_modules; else install Node 24.',
  );
};

const versionOf = (node) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** @param {string} version as `node --version` prints it */
export const isNewEnough = (version) => {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};
