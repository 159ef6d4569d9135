import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { groupCommit } from './group-commit.js';
import { StorageFull } from './storage-error.js';

class CountingDatabase extends DatabaseSync {
  commits = 0;
  failCommits = false;

  override prepare(sql: string): StatementSync {
    const statement = super.prepare(sql);
    if (sql !== 'COMMIT') return statement;
    const run = statement.run.bind(statement);
    statement.run = () => {
      if (this.failCommits) throw new Error('no commit');
      this.commits++;
      return run();
    };
    return statement;
  }
}

const open = () => {
  const database = new CountingDatabase(':memory:');
  database.exec('CREATE TABLE number (n INTEGER PRIMARY KEY, text TEXT) STRICT');
  const insert = (n: number, text = '') => {
    database.prepare('INSERT INTO number VALUES (?, ?)').run(n, text);
    return n;
  };
  const numbers = () =>
    database
      .prepare('SELECT n FROM number ORDER BY n')
      .all()
      .map(({ n }) => n);
  return { database, insert, numbers };
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('a group commit', () => {
  test('commits everything that waits at once, and each work gets its own result', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database);
    expect(await Promise.all(upTo(100).map((n) => commits.submit(() => insert(n))))).toEqual(upTo(100));
    expect(database.commits).toBe(1);
    expect(numbers()).toEqual(upTo(100));
  });

  test('never works on the stack of who submits, nor in the same turn', async () => {
    const { database, insert, numbers } = open();
    const pending = groupCommit(database).submit(() => insert(1));
    await Promise.resolve();
    expect(numbers()).toEqual([]);
    await pending;
    expect(numbers()).toEqual([1]);
  });

  test('undoes only the work that fails', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database);
    const failure = new TypeError('half-way');
    const settled = await Promise.allSettled([
      commits.submit(() => insert(1)),
      commits.submit(() => {
        insert(2);
        throw failure;
      }),
      commits.submit(() => insert(1)),
      commits.submit(() => insert(3)),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(settled[1]).toEqual({ status: 'rejected', reason: failure });
    expect(numbers()).toEqual([1, 3]);
    expect(database.commits).toBe(1);
  });

  test('answers before the commit to nobody: if it fails, all of the group fail and nothing is kept', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database);
    database.failCommits = true;
    const settled = await Promise.allSettled(upTo(3).map((n) => commits.submit(() => insert(n))));
    expect(settled).toEqual(upTo(3).map(() => ({ status: 'rejected', reason: new Error('no commit') })));
    expect(numbers()).toEqual([]);
    database.failCommits = false;
    expect(await commits.submit(() => insert(7))).toBe(7);
    expect(numbers()).toEqual([7]);
  });

  test('fails all of the group if a work ends the transaction', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database);
    const settled = await Promise.allSettled([
      commits.submit(() => insert(1)),
      commits.submit(() => {
        database.exec('ROLLBACK');
        throw new Error('gone');
      }),
      commits.submit(() => insert(3)),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(numbers()).toEqual([]);
  });

  test('takes a bounded number of works, for a bounded time, into one transaction', async () => {
    const { database, insert, numbers } = open();
    const few = groupCommit(database, { most: 10 });
    await Promise.all(upTo(95).map((n) => few.submit(() => insert(n))));
    expect(database.commits).toBe(10);
    const short = groupCommit(database, { longest: 0 });
    await Promise.all(upTo(5).map((n) => short.submit(() => insert(100 + n))));
    expect(database.commits).toBe(15);
    expect(numbers()).toEqual([...upTo(95), ...upTo(5).map((n) => 100 + n)]);
  });

  test('commits what waits when it is closed, and refuses what comes later', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database, { most: 2 });
    const pending = upTo(5).map((n) => commits.submit(() => insert(n)));
    await commits.close();
    expect(numbers()).toEqual(upTo(5));
    expect(await Promise.all(pending)).toEqual(upTo(5));
    await expect(commits.submit(() => insert(9))).rejects.toThrow('The database is closed');
  });

  test('says that the disk is full, keeps what was committed, and goes on when there is room', async () => {
    const { database, insert, numbers } = open();
    const commits = groupCommit(database);
    await commits.submit(() => insert(1));
    database.exec('PRAGMA max_page_count = 4');
    await expect(commits.submit(() => insert(2, 'x'.repeat(50_000)))).rejects.toBeInstanceOf(StorageFull);
    expect(numbers()).toEqual([1]);
    database.exec('PRAGMA max_page_count = 1000');
    await commits.submit(() => insert(2, 'x'.repeat(50_000)));
    expect(numbers()).toEqual([1, 2]);
  });
});
