import type { CollectionSpec, PageQuery, Scalar, Sort } from './documents.js';
import { serveCount, servePage } from './served-by.js';
import { ABSENT, stored, type Stored, typeBounds } from './sqlite-scalar.js';
import { column, quoted } from './sqlite-table.js';

export interface Query {
  readonly sql: string;
  readonly values: readonly Stored[];
}

/** Conditions and the values of their parameters, in one order. */
interface Condition {
  readonly sql: string;
  readonly values: readonly Stored[];
}

const equality = (
  spec: CollectionSpec,
  where: Readonly<Record<string, Scalar>>,
  fields: readonly string[],
): Condition[] =>
  fields.map((field) => ({
    sql: `${column(field)} = ?`,
    values: [stored(where[field], `where ${field} of ${spec.name}`)],
  }));

/**
 * `begun`: the direction of a walk that starts behind a document. The bound on its starting side is then kept from the
 * index by a `+`, or SQLite would start there and read again all that was walked before.
 */
const rangeOf = (
  spec: CollectionSpec,
  range: NonNullable<PageQuery['range']>,
  begun?: Sort['direction'],
): Condition[] => {
  const { field } = range;
  const low = `${begun === 'ascending' ? '+' : ''}${column(field)}`;
  const high = `${begun === 'descending' ? '+' : ''}${column(field)}`;
  const bound = (name: string, operator: string, value: Scalar | undefined): Condition[] =>
    value === undefined
      ? []
      : [{ sql: `${name} ${operator} ?`, values: [stored(value, `range ${field} of ${spec.name}`)] }];
  const lower = [...bound(low, '>=', range.from), ...bound(low, '>', range.after)];
  const upper = [...bound(high, '<=', range.to), ...bound(high, '<', range.before)];
  const some = range.from ?? range.after ?? range.to ?? range.before;
  if (some === undefined) throw new TypeError(`The range on ${field} of ${spec.name} has no bound`);
  const { lowest, above } = typeBounds(some);
  return [
    ...(lower.length > 0 ? lower : [{ sql: `${low} >= ${lowest}`, values: [] }]),
    ...(upper.length > 0 || above === undefined ? upper : [{ sql: `${high} < ${above}`, values: [] }]),
  ];
};

const behindValue = (
  spec: CollectionSpec,
  behind: NonNullable<PageQuery['behind']>,
  field: string,
): Stored => {
  const value = behind[field] ?? undefined;
  return value === undefined ? ABSENT : stored(value, `behind ${field} of ${spec.name}`);
};

const beyond = (direction: Sort['direction']): string => (direction === 'ascending' ? '>' : '<');

/** One row comparison where all directions agree; else it is spelt out, beside the range that the index can use. */
const keyset = (
  spec: CollectionSpec,
  sort: readonly Sort[],
  behind: NonNullable<PageQuery['behind']>,
): Condition[] => {
  const keys = sort.map(({ field, direction }) => ({
    name: column(field),
    operator: beyond(direction),
    value: behindValue(spec, behind, field),
  }));
  const [first] = keys;
  if (!first) return [];
  if (keys.every(({ operator }) => operator === first.operator)) {
    const marks = keys.map(() => '?').join(', ');
    const names = keys.map(({ name }) => name).join(', ');
    return [{ sql: `(${names}) ${first.operator} (${marks})`, values: keys.map(({ value }) => value) }];
  }
  const spelt = keys.reduceRight<Condition>(
    (rest, { name, operator, value }) => ({
      sql: `(${name} ${operator} ? OR (${name} = ? AND ${rest.sql}))`,
      values: [value, value, ...rest.values],
    }),
    { sql: 'FALSE', values: [] },
  );
  return [{ sql: `${first.name} ${first.operator}= ?`, values: [first.value] }, spelt];
};

const whereClause = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : ` WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;

const valuesOf = (conditions: readonly Condition[]): Stored[] => conditions.flatMap(({ values }) => values);

export const pageQuery = (spec: CollectionSpec, query: PageQuery): Query => {
  const { where = {}, range, behind, limit } = query;
  if (!Number.isSafeInteger(limit) || limit < 0)
    throw new TypeError(`The limit of a page of ${spec.name} must be a whole number`);
  const served = servePage(spec, query);
  const sort: readonly Sort[] = [...served.sort, { field: 'id', direction: served.idDirection }];
  const conditions = [
    ...equality(spec, where, served.equal),
    ...(range ? rangeOf(spec, range, behind && sort[0]?.direction) : []),
    ...(behind ? keyset(spec, sort, behind) : []),
  ];
  const order = sort.map(
    ({ field, direction }) => `${column(field)}${direction === 'descending' ? ' DESC' : ''}`,
  );
  return {
    sql: `SELECT body FROM ${quoted(spec.name)}${whereClause(conditions)} ORDER BY ${order.join(', ')} LIMIT ?`,
    values: [...valuesOf(conditions), limit],
  };
};

export const countQuery = (spec: CollectionSpec, query: Pick<PageQuery, 'where' | 'range'>): Query => {
  const { where = {}, range } = query;
  const conditions = [
    ...equality(spec, where, serveCount(spec, query)),
    ...(range ? rangeOf(spec, range) : []),
  ];
  return {
    sql: `SELECT count(*) AS count FROM ${quoted(spec.name)}${whereClause(conditions)}`,
    values: valuesOf(conditions),
  };
};
