import { randomUUID } from 'node:crypto';
import { createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { deriveId, type Instant, instantOf, type Position } from '@folkmoot/kernel';
import { canonicalJson } from './canonical-json.js';
import { documentedBy } from './documented-by.js';
import { problem } from './problems.js';
import { readPositionOf } from './read-position.js';
import { headerOf, requestOf } from './request.js';

/** What a command brings along beside its own data. */
export interface CommandContext {
  /** Derived from actor and `Idempotency-Key`, so that a repeat meets what it has already done; else random. */
  readonly commandId: string;
  /** The request's id. */
  readonly correlationId: string;
  /** The member's id, or `visitor`. */
  readonly actor: string;
  readonly now: Instant;
  /**
   * With an `Idempotency-Key`: method, path and body in one canonical text, so that another request under the same key
   * is noticed. It holds what was sent: never store or log it.
   */
  readonly request?: string;
  /** What the caller has seen, if they say so. */
  readonly position?: Position;
}

export const IDEMPOTENCY_KEY_HEADER = 'idempotency-key';
export const VISITOR = 'visitor';

const KEY = /^[\x21-\x7e]{1,255}$/;

/** The {@link CommandContext} of this request. */
export const CommandContext = createParamDecorator(
  (_: unknown, context) => commandContextOf(requestOf(context)),
  [
    documentedBy(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description: 'A repeat under the same key is done once and gets the first answer.',
        schema: { type: 'string', pattern: KEY.source },
      }),
    ),
  ],
);

export const commandContextOf = (request: FastifyRequest): CommandContext => {
  const key = headerOf(request, IDEMPOTENCY_KEY_HEADER);
  if (key !== undefined && !KEY.test(key)) throw problem('idempotency-key-invalid');
  const actor = request.caller?.memberId ?? VISITOR;
  const position = readPositionOf(request);
  return {
    commandId: key === undefined ? randomUUID() : deriveId(actor, key),
    correlationId: request.id,
    actor,
    now: instantOf(request.server.clock()),
    ...(key !== undefined && { request: requestText(request) }),
    ...(position !== undefined && { position }),
  };
};

/** The query is left out: a repeat may carry a later position. */
const requestText = (request: FastifyRequest): string => {
  const end = request.url.indexOf('?');
  const path = end < 0 ? request.url : request.url.slice(0, end);
  return `${request.method} ${path}\n${canonicalJson(request.body)}`;
};
