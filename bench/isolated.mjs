import { fileURLToPath } from 'node:url';

const MARK = 'BENCH_ISOLATED';

/** Whether this is the replacement already. */
export const isIsolated = () => process.env[MARK] !== undefined;

/**
 * Replaces this process by the same program in a network of its own with nothing but loopback: peers, stub
 * and load together. A peer that listens on every interface is then reachable from nowhere, and none can call
 * out. Returns at once where that has happened. Needs Linux with unshare(1) and ip(8); their own message says
 * what is missing.
 *
 * @param {string} script URL of the program
 */
export function isolate(script) {
  if (isIsolated()) return;
  const program = [process.execPath, fileURLToPath(script), ...process.argv.slice(2)];
  const asRoot = process.getuid() === 0 ? [] : ['--map-root-user'];
  const loopbackUp = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
  const command = ['env', 'unshare', ...asRoot, '--net', '--', ...loopbackUp, ...program];
  process.execve('/usr/bin/env', command, { ...process.env, [MARK]: '1' });
}
