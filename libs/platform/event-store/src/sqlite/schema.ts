import type { DatabaseSync } from 'node:sqlite';

/**
 * A stream's name stands once, and events refer to it by number: new streams' index entries then lie side by side,
 * which halves the pages that a commit has to write. AUTOINCREMENT, so that no position is ever given twice.
 */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS stream (
    key INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE IF NOT EXISTS event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream INTEGER NOT NULL REFERENCES stream (key),
    revision INTEGER NOT NULL,
    family TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (stream, revision),
    UNIQUE (stream, id)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS event_by_family ON event (family, position);
`;

export const createSchema = (database: DatabaseSync): void => database.exec(SCHEMA);

/** The part of a stream's name that its kind shares: up to and with the first hyphen, else nothing. */
export const familyOf = (name: string): string => name.slice(0, name.indexOf('-') + 1);
