import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from './cannot-run.mjs';
import { signalNumber, stopWithParent } from './signals.mjs';

/**
 * Runs Node in the root, on this terminal. The child gets this process's signals and ends with it.
 *
 * @param {string} root
 * @param {string} node
 * @param {readonly string[]} args
 * @param {Record<string, string>} env added to this process's
 * @returns {Promise<number>} the exit code, 128 + the signal's number where a signal ended it
 */
export const runNode = (root, node, args, env = {}) => {
  const endWithParent = pathToFileURL(join(root, 'tools/run/end-with-parent.mjs')).href;
  const child = spawn(node, ['--import', endWithParent, ...args], {
    cwd: root,
    // The channel carries nothing: it closes when this process dies, however it dies.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
      STARTED_BY_PID: String(process.pid),
      ...env,
    },
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

/** A program that was asked to stop, not one that failed. */
export const wasStopped = (code) => code > 128;
