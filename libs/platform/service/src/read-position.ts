import { createParamDecorator } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Position } from '@folkmoot/kernel';
import { documentedBy } from './documented-by.js';
import { problem } from './problems.js';
import { headerOf, requestOf } from './request.js';

/** On a read: answer as of this place in the log or later. On a command's answer: where it was stored. */
export const POSITION_HEADER = 'folkmoot-position';

/** As documents write it. */
export const POSITION_HEADER_NAME = 'Folkmoot-Position';

/** One number of 64 bits, or commit and prepare position of an engine that has two. */
export const POSITION = /^\d{20}(-\d{20})?$/;

/** The position that a read must have reached, from the header or the query's `position`. */
export const readPositionOf = (request: FastifyRequest): Position | undefined => {
  const given = headerOf(request, POSITION_HEADER) ?? (request.query as Record<string, unknown>)['position'];
  return positionOrProblem(given);
};

/** A `Position | undefined`: the read model must have got there before it is read. */
export const ReadPosition = createParamDecorator(
  (_: unknown, context) => readPositionOf(requestOf(context)),
  [
    documentedBy(
      ApiHeader({
        name: POSITION_HEADER_NAME,
        required: false,
        description: 'Wait, at most one second, until what is read includes this position.',
        schema: { type: 'string', pattern: POSITION.source },
      }),
    ),
  ],
);

/** The position in a command's answer, if it has one. */
export const positionIn = (answer: unknown): string | undefined => {
  if (typeof answer !== 'object' || answer === null || !('position' in answer)) return undefined;
  return typeof answer.position === 'string' && answer.position !== '' ? answer.position : undefined;
};

/** A `Position | undefined` out of the query, under a name of its own; none of the read's waiting depends on it. */
export const QueryPosition = (name: string): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, context) => positionOrProblem((requestOf(context).query as Record<string, unknown>)[name]),
    [documentedBy(ApiQuery({ name, required: false, schema: { type: 'string', pattern: POSITION.source } }))],
  )();

const positionOrProblem = (given: unknown): Position | undefined => {
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !POSITION.test(given)) throw problem('position-invalid');
  return given as Position;
};
