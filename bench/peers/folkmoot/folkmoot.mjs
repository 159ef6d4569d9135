import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fill } from '../../load/fill.mjs';
import { workFolder } from '../../work-folder.mjs';
import { openDiscussion } from './site.mjs';

/**
 * Folkmoot's side of the comparison: one process on its embedded engines, through the gateway, logged in, all checks
 * on, full durability. Like every peer it exports
 *
 * - `name`: the heading of its columns and the value of `--only`;
 * - `install()`: synchronous, called where there is still a network; builds what `start` runs;
 * - `start({ members, comments })`: in a network of loopback only; gives `url`, `pid`, `module` (URL of a module that
 *   exports `requests(context)`), `context` (JSON for it) and `stop()`.
 *
 * Nothing but JSON passes from `start` to the load's own process.
 */
export const name = 'Folkmoot';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MAIN = `${ROOT}/apps/all-in-one/dist/main.js`;
const REQUESTS = new URL('./requests.mjs', import.meta.url).href;

/** The limits stay on, but no longer bind: sixteen people do not post thousands of comments a second. */
const LIMITS = {
  FOLKMOOT_READS_PER_MINUTE: '100000000',
  FOLKMOOT_WRITES_PER_MINUTE: '100000000',
  FOLKMOOT_CREDENTIAL_ATTEMPTS: '100000',
};

export const install = () => {
  const { status } = spawnSync(process.execPath, ['tools/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) throw new Error('Folkmoot cannot be built');
};

export async function start({ members, comments }) {
  const directory = workFolder('folkmoot');
  const server = spawn(process.execPath, [...NODE_OPTIONS, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      FOLKMOOT_PORT: '0',
      FOLKMOOT_DATA: directory,
      FOLKMOOT_DEMO: 'false',
      FOLKMOOT_LOG_LEVEL: 'error',
      ...LIMITS,
    },
  });
  const left = once(server, 'exit');
  const remove = () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  const end = () => {
    server.kill('SIGKILL');
    remove();
  };
  process.once('exit', end);

  async function stop() {
    process.off('exit', end);
    server.kill('SIGKILL');
    await left;
    remove();
  }

  try {
    const { url, token } = await greeting(server);
    const context = { url, ...(await openDiscussion({ url, directory, members, oneTimeToken: token })) };
    const peer = { url, pid: server.pid, module: REQUESTS, context, directory, stop };
    if (comments > 0) await fill(peer, comments);
    return peer;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As `npm start` runs it. */
const NODE_OPTIONS = ['--max-semi-space-size=32'];

/** What it prints when it is ready: its address and the token for the first administrator. */
const greeting = (server) =>
  new Promise((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk) => {
      printed += chunk;
      const url = /ready at\s+(http:\/\/\S+)/.exec(printed)?.[1];
      const token = /\/first-administrator\s+(\S+)/.exec(printed)?.[1];
      if (url && token) resolve({ url, token });
    });
    server.once('exit', (code) => reject(new Error(`Folkmoot ended with ${code}: ${printed}`)));
  });
