import type { DatabaseSync } from 'node:sqlite';
import { storageError } from '@folkmoot/sqlite';
import { indexedFields } from './collection-spec.js';
import { type CollectionSpec, type Document, DuplicateKey, type Write } from './documents.js';
import { ABSENT, stored, type Stored } from './sqlite-scalar.js';
import { column, quoted, removedTable } from './sqlite-table.js';
import type { SharedTransactions } from './sqlite-turns.js';
import { bodyOf } from './well-formed.js';

const SQLITE_CONSTRAINT_UNIQUE = 2067;

type Removal = Extract<Write<Document>, { readonly remove: unknown }>['remove'];

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

/**
 * Applies writes all or none, in one transaction with whatever else is written at the time: a commit costs as much as the row
 * of a single document. What cannot be stored is a {@link TypeError} before anything is written.
 */
export const sqliteWriter = <D extends Document>(
  database: DatabaseSync,
  transactions: SharedTransactions,
  spec: CollectionSpec,
): ((writes: readonly Write<D>[]) => Promise<void>) => {
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

  const apply = (row: Stored[] | Removal): void => {
    if (Array.isArray(row)) put.run(...row);
    else {
      remember.run(row.id, row.position);
      remove.run(row.id, row.position);
    }
  };

  return async (writes) => {
    const rows = writes.map((write) => ('put' in write ? rowOf(write.put) : write.remove));
    await transactions.submit(() => {
      try {
        rows.forEach(apply);
      } catch (error) {
        throw reasonOf(database, spec, error);
      }
    });
  };
};
