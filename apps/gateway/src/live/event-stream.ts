import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { NewsCount } from './news-count.js';

/** Bytes that may wait for a slow reader; it holds hundreds of events, so whoever exceeds it is not reading. */
const PATIENCE = 16_384;

/** Milliseconds after which a browser that lost the stream comes back. */
const RETRY = 3_000;

/** An answer of server-sent events (WHATWG HTML, section 9.2). */
export interface EventStream {
  /** Where a reader that comes back goes on, without an event. */
  start(position: string): void;
  news(news: NewsCount): void;
  /** Keeps proxies from thinking that the connection is dead. */
  beat(): void;
  end(): void;
}

/** Takes the answer out of Fastify's hands; `onClose` runs once, however it ends. */
export const openEventStream = (reply: FastifyReply, onClose: () => void): EventStream => {
  const { raw } = reply;
  const headers = reply.getHeaders() as OutgoingHttpHeaders;
  reply.hijack();
  raw.once('close', onClose);
  raw.on('error', () => raw.destroy());
  raw.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (text: string): void => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > PATIENCE) raw.destroy();
  };
  return {
    start: (position) => write(`retry: ${RETRY}\nid: ${position}\n\n`),
    news: ({ count, position }) =>
      write(`event: new-comments\nid: ${position}\ndata: ${JSON.stringify({ count })}\n\n`),
    beat: () => write(': still here\n\n'),
    end: () => raw.end(),
  };
};
