import type { DatabaseSync } from 'node:sqlite';
import { storageError } from '@folkmoot/sqlite';
import { indexedFields } from './collection-spec.js';
import { type CollectionSpec, type Document, DuplicateKey, type Write } from './documents.js';
import { ABSENT, stored, type Stored } from './sqlite-scalar.js';
import { column, quoted, removedTable } from './sqlite-table.js';
import { bodyOf } from './well-formed.js';

const SQLITE_CONSTRAINT_UNIQUE = 2067;

const putSql = (spec: CollectionSpec, fields: readonly string[]): string => {
  const table = quoted(spec.name);
  const columns = ['id', 'position', 'body', ...fields.map(column)];
  const updates = columns.slice(1).map((name) => `${name} = excluded.${name}`);
  return `INSERT INTO ${table} (${columns.join(', ')})
    SELECT ${columns.map((_, at) => `?${at + 1}`).join(', ')}
    WHERE NOT EXISTS (SELECT 1 FROM ${removedTable(spec.name)} WHERE id = ?1 AND position >= ?2)
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE ${table}.position < excluded.position`;
};

/** Never the values: they may be personal. */
const reasonOf = (database: DatabaseSync, spec: CollectionSpec, error: unknown): unknown =>
  (error as { errcode?: number }).errcode === SQLITE_CONSTRAINT_UNIQUE
    ? new DuplicateKey(`A unique index of ${spec.name} already holds that value`)
    : storageError(error, database);

/** Applies writes in one transaction. What cannot be stored is a {@link TypeError} before anything is written. */
export const sqliteWriter = <D extends Document>(
  database: DatabaseSync,
  spec: CollectionSpec,
): ((writes: readonly Write<D>[]) => void) => {
  const fields = indexedFields(spec);
  const uniques = spec.indexes.filter(({ unique, fields: { length } }) => unique && length > 1);
  const put = database.prepare(putSql(spec, fields));
  const remember = database.prepare(`INSERT INTO ${removedTable(spec.name)} (id, position) VALUES (?1, ?2)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position WHERE position < excluded.position`);
  const remove = database.prepare(`DELETE FROM ${quoted(spec.name)} WHERE id = ? AND position < ?`);

  const rowOf = (document: D): Stored[] => {
    const values = document as Readonly<Record<string, unknown>>;
    const row: Stored[] = [document.id, document.position, bodyOf(spec.name, document)];
    for (const field of fields) {
      const value = values[field];
      row.push(value === undefined ? ABSENT : stored(value, `${field} of a document of ${spec.name}`));
    }
    for (const unique of uniques) {
      const present = unique.fields.filter((field) => values[field] !== undefined).length;
      if (present > 0 && present < unique.fields.length)
        throw new TypeError(
          `A document of ${spec.name} has only some of the fields (${unique.fields.join(', ')})`,
        );
    }
    return row;
  };

  return (writes) => {
    const rows = writes.map((write) => ('put' in write ? rowOf(write.put) : write.remove));
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const row of rows) {
        if (Array.isArray(row)) put.run(...row);
        else {
          const { id, position } = row as { readonly id: string; readonly position: string };
          remember.run(id, position);
          remove.run(id, position);
        }
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw reasonOf(database, spec, error);
    }
  };
};
