import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Shapes of queries are few; this only bounds a caller who makes ever new ones. */
const MOST = 500;

/** Prepares each text once. */
export const statementsOf = (database: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST) prepared.clear();
    const statement = database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
};
