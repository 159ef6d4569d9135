import { Client } from 'undici';
import { exchange } from './exchange.mjs';

/**
 * Sends `count` requests, a few at once and begun in their order, and throws at the first that its own `accepted`
 * refuses.
 *
 * @param {string} url the server's origin
 * @param {number} count
 * @param {(index: number, client: number) => object} requestOf as in `load.mjs`
 * @param {number} [clients] connections
 */
export async function sendAll(url, count, requestOf, clients = 8) {
  let begun = 0;
  async function send(client) {
    const connection = new Client(url, { pipelining: 1 });
    try {
      while (begun < count) {
        const request = requestOf(begun++, client);
        const { status, body } = await exchange(connection, request);
        if (!request.accepted(status, body)) throw new Error(`refused: ${status} ${body.slice(0, 300)}`);
      }
    } finally {
      await connection.destroy();
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => send(client)));
}
