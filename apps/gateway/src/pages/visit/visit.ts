import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChild } from 'preact';
import type { Site } from '../layout/site.js';
import type { Fields } from './fields.js';
import type { Call } from './call.js';

/** One request for a page: who asks, the way to the services in their name, and the ways to answer. */
export interface Visit extends Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What every component may ask for. */
  readonly site: Site;
  readonly fields: Fields;
  /** The query, each parameter that came once. */
  readonly query: Fields;
  /** Answers with a page. */
  show(title: string, content: ComponentChild, options?: ShowOptions): void;
  /** Answers a form: the browser goes on by GET, so that reloading repeats nothing. */
  goOn(address: string): void;
  /** Answers an address that stands for another. */
  leadTo(address: string): void;
}

export interface ShowOptions {
  readonly status?: number;
  /** Who has just logged in, with this very request. */
  readonly viewer?: Site['viewer'];
}
