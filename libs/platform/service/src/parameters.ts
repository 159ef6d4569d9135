import { createParamDecorator } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import { documentedBy } from './documented-by.js';
import { problem } from './problems.js';
import { requestOf } from './request.js';
import { idRule } from './rules.js';

/** A UUID out of the path; anything else is the problem `id-invalid`. */
export const IdParam = (name: string): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, context) => {
      const given = (requestOf(context).params as Record<string, string>)[name];
      if (!idRule.check(given)) throw wrong('id-invalid', name, idRule.words);
      return given;
    },
    [documentedBy(ApiParam({ name, schema: { type: 'string', format: 'uuid' } }))],
  )();

const LAST_PAGE = 1_000_000;

/** `?page=`, counted from 1, which it is unless given. */
export const PageNumber = (name = 'page'): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, context) => {
      const given = queryValue(requestOf(context).query, name);
      if (given === undefined) return 1;
      const page = typeof given === 'string' && /^[1-9]\d{0,6}$/.test(given) ? Number(given) : Infinity;
      if (page > LAST_PAGE) throw wrong('query-invalid', name, `a whole number from 1 to ${LAST_PAGE}`);
      return page;
    },
    [
      documentedBy(
        ApiQuery({
          name,
          required: false,
          description: 'Which page of the list, counted from 1.',
          schema: { type: 'integer', minimum: 1, maximum: LAST_PAGE, default: 1 },
        }),
      ),
    ],
  )();

/** One of a few words; the first, unless another default is given, when the parameter is absent. */
export const QueryChoice = (
  name: string,
  choices: readonly string[],
  absent: string | undefined = choices[0],
): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, context) => {
      const given = queryValue(requestOf(context).query, name);
      if (given === undefined) return absent;
      if (typeof given !== 'string' || !choices.includes(given)) {
        throw wrong('query-invalid', name, `one of ${choices.join(', ')}`);
      }
      return given;
    },
    [
      documentedBy(
        ApiQuery({
          name,
          required: false,
          schema: { type: 'string', enum: [...choices], ...(absent !== undefined && { default: absent }) },
        }),
      ),
    ],
  )();

/** A UUID in the query, or undefined. */
export const OptionalQueryId = (name: string): ParameterDecorator =>
  createParamDecorator(
    (_: unknown, context) => {
      const given = queryValue(requestOf(context).query, name);
      if (given !== undefined && !idRule.check(given)) throw wrong('query-invalid', name, idRule.words);
      return given;
    },
    [documentedBy(ApiQuery({ name, required: false, schema: { type: 'string', format: 'uuid' } }))],
  )();

const queryValue = (query: unknown, name: string): unknown => (query as Record<string, unknown>)[name];

const wrong = (code: 'id-invalid' | 'query-invalid', field: string, words: string) =>
  problem(code, { errors: [{ field, message: `must be ${words}` }] });
