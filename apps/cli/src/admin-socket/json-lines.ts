import { createInterface } from 'node:readline';
import type { Socket } from 'node:net';

/** Each line of a socket as JSON, until the other end has no more to say. */
export async function* jsonLinesOf(socket: Socket): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (line !== '') yield JSON.parse(line) as unknown;
  }
}

export const sendLine = (socket: Socket, value: unknown): void => {
  if (socket.writable) socket.write(`${JSON.stringify(value)}\n`);
};
