import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from './cannot-run.mjs';
import { signalNumber, stopWithParent } from './signals.mjs';

/**
 * Runs Node on each list of arguments while the one before ended with 0.
 *
 * @returns {Promise<number>} the exit code, 128 + the signal's number where a signal ended it
 */
export const runInTurn = async (root, node, steps) => {
  for (const step of steps) {
    const code = await run(root, node, step);
    if (code !== 0) return code;
  }
  return 0;
};

const run = (root, node, args) => {
  const endWithParent = pathToFileURL(join(root, 'tools/run/end-with-parent.mjs')).href;
  const child = spawn(node, ['--import', endWithParent, ...args], {
    cwd: root,
    // The channel carries nothing: it closes when this process dies, however it dies.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
  });
  const release = stopWithParent(child);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new CannotRun(`${node} could not be started: ${error.message}`)));
    child.on('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + signalNumber(signal));
    });
  });
};
