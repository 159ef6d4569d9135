import { fork } from 'node:child_process';
import { once } from 'node:events';

const CLOSED_LOOP = new URL('./closed-loop.mjs', import.meta.url);

/**
 * Puts a load on a server from a child process and returns its summary (see `summary.mjs`).
 *
 * Functions do not travel between processes, so the requests come as a module: it exports
 * `requests(context)`, which returns for each request's name a function `(client) => ({ method, path,
 * headers, body?, accepted(status, body) })`.
 *
 * @param {object} load
 * @param {string} load.module URL of that module
 * @param {{url: string}} load.context JSON for `requests`; `url` is the server's origin
 * @param {[name: string, share: number][]} load.mix `[['page', 9], ['post', 1]]` is nine pages to one post
 * @param {number} load.clients each with one keep-alive connection
 * @param {number} load.warmUpSeconds not counted
 * @param {number} load.seconds counted
 * @throws when an answer was refused or the child died: figures with failures in them are none
 */
export async function putLoad(load) {
  const child = fork(CLOSED_LOOP, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const summary = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) =>
      reject(new Error(`the load generator left with ${code} before it reported`)),
    );
  });
  const left = once(child, 'exit');
  child.send(load);
  const result = await summary;
  await left;
  if (result.failures > 0)
    throw new Error(`${result.failures} answers refused, the first: ${result.firstFailure}`);
  return result;
}
