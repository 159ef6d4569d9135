import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fill } from '../../load/fill.mjs';
import { removeFolder, workFolder } from '../../work-folder.mjs';
import { logInMembers } from './members.mjs';
import { startOauthStub } from './oauth-stub.mjs';
import { createSchema } from './schema.mjs';

export const name = 'Waline';

const PORT = 8360;
const DISCUSSION = '/consultations/market-street';
const SERVER = fileURLToPath(new URL('./node_modules/@waline/vercel/vanilla.js', import.meta.url));
const REQUESTS = new URL('./requests.mjs', import.meta.url).href;

/**
 * Starts a Waline with an empty database and logged-in members; `comments` are posted through its API.
 *
 * What is compared: Waline as it ships, one worker, its own checks on (session, duplicates, frequency), mail
 * and spam service off because they would call out, and its limit of one comment a minute and address off
 * because the load comes from one address. Members read and post with their token; a comment is durable
 * before it is answered.
 *
 * It listens on every interface and offers no setting for it: run it where there is only loopback
 * (`isolated.mjs`).
 */
export async function start({ members, comments }) {
  const directory = workFolder('waline');
  createSchema(join(directory, 'waline.sqlite'));
  const oauth = await startOauthStub();
  const server = spawn(process.execPath, ['--no-deprecation', SERVER, String(PORT)], {
    // A group of its own: its master forks the process that serves, and both have to go.
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(directory, oauth.url),
  });
  const left = once(server, 'exit');
  const url = `http://127.0.0.1:${PORT}`;

  const kill = () => {
    if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid, 'SIGKILL');
  };
  // Before its folder is removed, which 'exit' does too.
  process.prependOnceListener('exit', kill);

  async function stop() {
    process.off('exit', kill);
    kill();
    await left;
    await oauth.stop();
    removeFolder(directory);
  }

  try {
    await untilItAnswers(url);
    const context = { url, discussion: DISCUSSION, members: await logInMembers(url, members) };
    const peer = { url, pid: server.pid, module: REQUESTS, context, stop };
    if (comments > 0) await fill(peer, comments);
    return peer;
  } catch (error) {
    await stop();
    throw error;
  }
}

function environment(directory, oauthUrl) {
  return {
    PATH: process.env.PATH,
    SQLITE_PATH: directory,
    JWT_TOKEN: 'benchmark',
    // Seconds between comments from one address. With 0 a comment that crosses the turn of a second is
    // refused.
    IPQPS: '-5',
    AKISMET_KEY: 'false',
    OAUTH_URL: oauthUrl,
    SITE_NAME: 'Benchmark',
    SITE_URL: 'http://127.0.0.1',
  };
}

async function untilItAnswers(url) {
  for (const deadline = Date.now() + 30_000; ; await wait(100)) {
    try {
      const answer = await fetch(`${url}/api/comment?path=/&pageSize=1`);
      if ((await answer.json()).errno === 0) return;
      throw new Error('it answers with an error');
    } catch (error) {
      if (Date.now() > deadline) throw new Error('Waline did not answer within 30 s', { cause: error });
    }
  }
}
