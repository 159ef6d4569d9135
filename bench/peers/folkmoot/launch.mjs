import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commands } from '../../../tools/run/commands.mjs';
import { ROOT } from './build.mjs';

const AS_NPM_START = commands.start.steps([]).at(-1);

/**
 * Settings for a load. The limits stay on, but no longer bind: sixteen people do not post thousands of comments a
 * second.
 */
export const UNDER_LOAD = {
  FOLKMOOT_DEMO: 'false',
  FOLKMOOT_VISITOR_READS_PER_MINUTE: '100000000',
  FOLKMOOT_READS_PER_MINUTE: '100000000',
  FOLKMOOT_WRITES_PER_MINUTE: '100000000',
  FOLKMOOT_CREDENTIAL_ATTEMPTS: '100000',
};

/**
 * Starts Folkmoot on a data directory as `npm start` does, but for the compiling, and answers when it says that it is
 * ready: `url`, `pid`, `oneTimeToken` for the first administrator (if there is none yet) and `stop(signal)`.
 */
export async function launch(directory, settings = {}) {
  const server = spawn(process.execPath, AS_NPM_START, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      FOLKMOOT_PORT: '0',
      FOLKMOOT_DATA: directory,
      FOLKMOOT_LOG_LEVEL: 'error',
      ...settings,
    },
  });
  const left = once(server, 'exit');
  const kill = () => server.kill('SIGKILL');
  // Before its folder is removed, which 'exit' does too.
  process.prependOnceListener('exit', kill);

  async function stop(signal = 'SIGKILL') {
    process.off('exit', kill);
    server.kill(signal);
    await left;
  }

  try {
    return { ...(await greeting(server)), pid: server.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const greeting = (server) =>
  new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      if (!printed.includes('Stop with')) return;
      resolve({
        url: /ready at\s+(http:\/\/\S+)/.exec(printed)[1],
        oneTimeToken: /\/first-administrator\s+(\S+)/.exec(printed)?.[1],
      });
    });
    server.once('exit', (code) => reject(new Error(`Folkmoot ended with ${code}: ${printed}`)));
  });
