import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { commands } from '../../../tools/run/commands.mjs';
import { ROOT } from './build.mjs';

const run = promisify(execFile);

/**
 * Runs a command as `npm run folkmoot` does, but for the compiling. Answers what it printed and how long it took, in
 * seconds; throws where it reports anything but success.
 */
export async function commandLine(...args) {
  const begun = performance.now();
  const { stdout } = await run(process.execPath, commands.folkmoot.steps(args).at(-1), {
    cwd: ROOT,
    env: { PATH: process.env.PATH },
  });
  return { output: stdout, seconds: (performance.now() - begun) / 1000 };
}
