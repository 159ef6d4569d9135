import { sendAll } from './send-all.mjs';

/**
 * Posts exactly `comments` comments the way a member does. The server is filled through its own door: rows written
 * past it could miss what it keeps beside them.
 */
export async function fill({ url, module, context }, comments) {
  const { requests } = await import(module);
  const { post } = requests(context);
  await sendAll(url, comments, (_, client) => post(client));
}
