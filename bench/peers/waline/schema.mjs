import { DatabaseSync } from 'node:sqlite';

/**
 * The npm package brings no schema. Columns are those its models and controllers name; as in the schemas its
 * project offers for MySQL and PostgreSQL, the primary keys are the only indexes. Journal and synchronous
 * stay SQLite's defaults (DELETE, FULL), which Waline does not change: every comment is on the disk before
 * it is answered.
 */
const SCHEMA = `
  CREATE TABLE wl_Comment (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    user_id INTEGER, comment TEXT, insertedAt TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ip TEXT DEFAULT '',
    link TEXT, mail TEXT, nick TEXT, pid INTEGER, rid INTEGER, sticky NUMERIC,
    status TEXT NOT NULL DEFAULT '',
    "like" INTEGER, ua TEXT, url TEXT,
    createdAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updatedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP
  );
  CREATE TABLE wl_Counter (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    time INTEGER, reaction0 INTEGER, reaction1 INTEGER, reaction2 INTEGER, reaction3 INTEGER,
    reaction4 INTEGER,
    reaction5 INTEGER, reaction6 INTEGER, reaction7 INTEGER, reaction8 INTEGER, url TEXT NOT NULL DEFAULT '',
    createdAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updatedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP
  );
  CREATE TABLE wl_Users (
    id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    display_name TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', password TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL DEFAULT '', label TEXT, url TEXT, avatar TEXT, github TEXT, twitter TEXT,
    facebook TEXT, google TEXT,
    weibo TEXT, qq TEXT, oidc TEXT, huawei TEXT, "2fa" TEXT,
    createdAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP, updatedAt TIMESTAMP DEFAULT CURRENT_TIMESTAMP
  );
`;

/** @param {string} file a database that does not exist yet */
export function createSchema(file) {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  database.close();
}
