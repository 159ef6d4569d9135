/**
 * What every npm script calls. It runs on the Node that happens to be there (20 or newer) before anything is installed,
 * so it is plain JavaScript without packages; everything else runs on the Node that npm installs (24).
 */
import { fileURLToPath } from 'node:url';
import { CannotRun } from './run/cannot-run.mjs';
import { commands } from './run/commands.mjs';
import { ensureInstalled } from './run/install.mjs';
import { nodeToUse } from './run/node-version.mjs';
import { runNode } from './run/run-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);

try {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new CannotRun(`Usage: npm run ${Object.keys(commands).join(' | ')}`);
  await ensureInstalled(root, command.needs);
  const node = nodeToUse(root);
  for (const step of command.steps(args)) {
    process.exitCode = await runNode(root, node, step);
    if (process.exitCode !== 0) break;
  }
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
