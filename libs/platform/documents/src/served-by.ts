import type { CollectionSpec, PageQuery, Sort } from './documents.js';

/** A query laid along an index: equal fields first, then those that give the order, then `id`. */
export interface Served {
  readonly equal: readonly string[];
  /** Without those that `where` holds constant and without `id`, which ends every order. */
  readonly sort: readonly Sort[];
  /** In which direction documents that compare equal come. */
  readonly idDirection: Sort['direction'];
}

const covers = (fields: readonly string[], equal: ReadonlySet<string>): boolean =>
  fields.length === equal.size && fields.every((field) => equal.has(field));

const sameOrder = (fields: readonly string[], sort: readonly string[]): boolean =>
  fields.length === sort.length && fields.every((field, at) => field === sort[at]);

const unserved = (name: string, query: Partial<PageQuery>): TypeError => {
  const parts = [
    `where (${Object.keys(query.where ?? {}).join(', ')})`,
    ...(query.range ? [`range (${query.range.field})`] : []),
    ...(query.sort ? [`sort (${query.sort.map(({ field }) => field).join(', ')})`] : []),
  ];
  return new TypeError(`No index of ${name} serves ${parts.join(', ')}`);
};

/** The indexes without the `id` at their end: every one of them ends with it anyway. */
const orders = (spec: CollectionSpec): readonly (readonly string[])[] => [
  [],
  ...spec.indexes.map(({ fields }) => (fields.at(-1) === 'id' ? fields.slice(0, -1) : fields)),
];

/**
 * How an index of the spec serves a page: its first fields are those of `where`, the rest are those of `sort`, and a
 * range is on the first of these. Throws a {@link TypeError} where none does, on every engine alike, so that a query
 * that would read a whole collection is found by the first test.
 */
export const servePage = (
  spec: CollectionSpec,
  query: Pick<PageQuery, 'where' | 'range' | 'sort'>,
): Served => {
  const { where = {}, range } = query;
  const last = query.sort.at(-1);
  const idDirection = last?.direction ?? 'ascending';
  const sort = query.sort.filter(({ field }) => field !== 'id' && !Object.hasOwn(where, field));
  const names = sort.map(({ field }) => field);
  const idAt = query.sort.findIndex(({ field }) => field === 'id');
  const rangeField = range?.field;
  const ordered = idAt === -1 || idAt === query.sort.length - 1;
  const rangeFits = rangeField === undefined || rangeField === (names[0] ?? 'id');
  if (Object.hasOwn(where, 'id')) return { equal: Object.keys(where), sort, idDirection };
  const equal = new Set(Object.keys(where));
  const index = orders(spec).find(
    (fields) => covers(fields.slice(0, equal.size), equal) && sameOrder(fields.slice(equal.size), names),
  );
  if (!index || !ordered || !rangeFits) throw unserved(spec.name, query);
  return { equal: index.slice(0, equal.size), sort, idDirection };
};

/** As {@link servePage}; a count needs no order, so an index may go on behind what it counts by. */
export const serveCount = (
  spec: CollectionSpec,
  query: Pick<PageQuery, 'where' | 'range'>,
): readonly string[] => {
  const equal = new Set(Object.keys(query.where ?? {}));
  if (equal.has('id')) return [...equal];
  const field = query.range?.field;
  const index = orders(spec).find(
    (fields) =>
      covers(fields.slice(0, equal.size), equal) &&
      (field === undefined ||
        fields[equal.size] === field ||
        (field === 'id' && fields.length === equal.size)),
  );
  if (!index) throw unserved(spec.name, query);
  return index.slice(0, equal.size);
};
