import type { CollectionSpec, IndexSpec } from './documents.js';
import { indexedFields } from './collection-spec.js';
import { ABSENT_SQL } from './sqlite-scalar.js';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Ids and positions of what was removed, so that a late, lower write does not bring it back. */
export const removedTable = (name: string): string => quoted(`${name}/removed`);

export const column = (field: string): string =>
  field === 'id' || field === 'position' ? field : quoted(`field_${field}`);

const indexName = (name: string, kind: string, { fields }: IndexSpec): string =>
  quoted(`${name}/${kind}/${fields.join(',')}`);

const createIndexes = (name: string, index: IndexSpec): readonly string[] => {
  const columns = index.fields.map(column);
  const withId = index.fields.at(-1) === 'id' ? columns : [...columns, 'id'];
  const distinct = columns.map((each) => `nullif(${each}, ${ABSENT_SQL})`);
  return [
    `CREATE INDEX IF NOT EXISTS ${indexName(name, 'by', index)} ON ${quoted(name)} (${withId.join(', ')})`,
    ...(index.unique
      ? [
          `CREATE UNIQUE INDEX ${indexName(name, 'unique', index)} ON ${quoted(name)} (${distinct.join(', ')})`,
        ]
      : []),
  ];
};

/**
 * A document's JSON with a real, untyped column for each indexed field: filled from the object that is at hand anyway,
 * which is faster than letting SQLite parse the JSON again, and exact about types.
 */
export const createTable = (spec: CollectionSpec): readonly string[] => {
  const fields = indexedFields(spec).map((field) => `, ${column(field)} NOT NULL`);
  return [
    `CREATE TABLE ${quoted(spec.name)} (id TEXT PRIMARY KEY NOT NULL, position TEXT NOT NULL, body TEXT NOT NULL${fields.join('')})`,
    `CREATE TABLE ${removedTable(spec.name)} (id TEXT PRIMARY KEY NOT NULL, position TEXT NOT NULL) WITHOUT ROWID`,
    ...spec.indexes.flatMap((index) => createIndexes(spec.name, index)),
  ];
};

export const dropTable = (name: string): readonly string[] => [
  `DROP TABLE IF EXISTS ${quoted(name)}`,
  `DROP TABLE IF EXISTS ${removedTable(name)}`,
];
