import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** A file for browsers, whose address changes with its content. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: Buffer;
}

const asset = (name: string, ending: string, type: string): Asset => {
  const content = readFileSync(new URL(`./${name}.${ending}`, import.meta.url));
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { path: `/assets/${name}.${hash}.${ending}`, type, content };
};

export const stylesheet = asset('site', 'css', 'text/css; charset=utf-8');
export const script = asset('site', 'js', 'text/javascript; charset=utf-8');
export const icon = asset('icon', 'svg', 'image/svg+xml');

/** For good: other content has another address. */
const FOREVER = 'public, max-age=31536000, immutable';

export const addAssetRoutes = (fastify: FastifyInstance): void => {
  for (const { path, type, content } of [stylesheet, script, icon]) {
    fastify.get(path, (_request, reply) => reply.header('cache-control', FOREVER).type(type).send(content));
  }
};
