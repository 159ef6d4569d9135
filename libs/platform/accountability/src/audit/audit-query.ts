import { createParamDecorator } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { problem, requestOf } from '@folkmoot/service';

export const MOST = 100;
const USUAL = 20;

/** Ids, processes and streams: nothing else is ever an actor or a subject. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9:._-]*$/;
const LONGEST = 120;

const given = (query: unknown, name: string): unknown => (query as Record<string, unknown>)[name];

const wrong = (field: string, words: string) =>
  problem('query-invalid', { errors: [{ field, message: `must be ${words}` }] });

/** An actor or a stream out of the query, or undefined. */
export const QueryName = createParamDecorator((name: string, context) => {
  const value = given(requestOf(context).query, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.length > LONGEST || !NAME.test(value)) {
    throw wrong(name, `the id of a member, the name of a process or a stream, up to ${LONGEST} characters`);
  }
  return value;
});

/** `?limit=`, 20 unless given. */
export const Limit = createParamDecorator((_: unknown, context) => {
  const value = given(requestOf(context).query, 'limit');
  if (value === undefined) return USUAL;
  const limit = typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) ? Number(value) : Infinity;
  if (limit > MOST) throw wrong('limit', `a whole number from 1 to ${MOST}`);
  return limit;
});

export const DocumentedName = (name: string, description: string): MethodDecorator =>
  ApiQuery({
    name,
    required: false,
    description,
    schema: { type: 'string', pattern: NAME.source, maxLength: LONGEST },
  });

export const DocumentedLimit = (): MethodDecorator =>
  ApiQuery({
    name: 'limit',
    required: false,
    description: 'How many entries at most.',
    schema: { type: 'integer', minimum: 1, maximum: MOST, default: USUAL },
  });
