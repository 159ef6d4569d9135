import { createParamDecorator } from '@nestjs/common';
import { problem, requestOf, wholeNumberRule } from '@folkmoot/service';
import { FROM_THE_BEGINNING, type Places, placesOf } from './cursor.js';

export interface FeedQuery {
  readonly after: Places;
  readonly limit: number;
  /** In seconds. */
  readonly wait: number;
}

export const LIMIT = { least: 1, most: 1_000, usual: 100 } as const;
export const WAIT = { least: 0, most: 30, usual: 0 } as const;

const numberIn = (
  query: Readonly<Record<string, unknown>>,
  field: 'limit' | 'wait',
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number => {
  const given = query[field];
  if (given === undefined) return usual;
  const rule = wholeNumberRule({ min: least, max: most });
  const number = typeof given === 'string' && /^\d{1,6}$/.test(given) ? Number(given) : NaN;
  if (!rule.check(number)) {
    throw problem('query-invalid', { errors: [{ field, message: `must be ${rule.words}` }] });
  }
  return number;
};

const placesIn = (given: unknown): Places => {
  if (given === undefined) return FROM_THE_BEGINNING;
  const places = typeof given === 'string' ? placesOf(given) : undefined;
  if (!places) throw problem('cursor-invalid');
  return places;
};

export const feedQueryOf = (query: Readonly<Record<string, unknown>>): FeedQuery => ({
  after: placesIn(query['after']),
  limit: numberIn(query, 'limit', LIMIT),
  wait: numberIn(query, 'wait', WAIT),
});

/** From where, how much and how long to wait for it. */
export const GivenFeedQuery = createParamDecorator((_: unknown, context) =>
  feedQueryOf(requestOf(context).query as Record<string, unknown>),
);
