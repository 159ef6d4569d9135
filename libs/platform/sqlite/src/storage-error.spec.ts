import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sourceArguments } from '@folkmoot/testing';
import { openDatabase } from './open.js';
import { StorageFull, storageError } from './storage-error.js';

const sqliteError = (errcode: number): Error => Object.assign(new Error('sqlite'), { errcode });

/** Writes until an error comes and tells of it. */
const WRITER = `
  const { groupCommit, openDatabase } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
  const database = openDatabase(process.argv[1], { durability: 'full' });
  database.exec('CREATE TABLE line (text TEXT)');
  const insert = database.prepare('INSERT INTO line VALUES (?)');
  const commits = groupCommit(database);
  let acknowledged = 0;
  let refused;
  while (refused === undefined) {
    await commits.submit(() => insert.run('x'.repeat(10000))).then(() => acknowledged++, (error) => (refused = error));
  }
  const { name, message } = refused;
  console.log(JSON.stringify({ name, message, errcode: refused.cause.errcode, acknowledged }));
`;

describe('a storage error', () => {
  test.each([13, 10, 778, 1034, 4874])('is StorageFull for SQLite code %d', (code) => {
    const database = openDatabase(':memory:', { durability: 'full' });
    const cause = sqliteError(code);
    const error = storageError(cause, database);
    expect(error).toBeInstanceOf(StorageFull);
    expect(error).toMatchObject({ cause, directory: undefined });
  });

  test.each([5, 19, 2067])('is the error itself for SQLite code %d', (code) => {
    const error = sqliteError(code);
    expect(storageError(error, openDatabase(':memory:', { durability: 'full' }))).toBe(error);
  });

  test('names the directory when a file-size limit is met, and loses nothing that was acknowledged', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'folkmoot-full-'));
    const path = join(directory, 'lines.db');
    const limited = [
      '-c',
      'ulimit -f 400; exec "$0" "$@"',
      process.execPath,
      ...sourceArguments(WRITER, path),
    ];
    const { stdout } = await promisify(execFile)('/bin/sh', limited);
    const told = JSON.parse(stdout) as Record<string, unknown> & { acknowledged: number };
    expect(told).toMatchObject({ name: 'StorageFull', errcode: 778 });
    expect(told['message']).toContain(`The disk that holds ${directory} is full`);
    expect(told.acknowledged).toBeGreaterThan(5);
    const database = openDatabase(path, { durability: 'full' });
    expect(database.prepare('SELECT count(*) AS lines FROM line').get()).toEqual({
      lines: told.acknowledged,
    });
    database.close();
    rmSync(directory, { recursive: true });
  }, 30_000);
});
