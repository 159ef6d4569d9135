import { openDatabase } from './open.js';

const IN_MEMORY = 2;

describe('opening a database', () => {
  it('keeps what SQLite needs for a moment out of the temporary folder', () => {
    const database = openDatabase(':memory:', { durability: 'full' });
    expect(database.prepare('PRAGMA temp_store').get()).toEqual({ temp_store: IN_MEMORY });
    database.close();
  });

  it.each([
    ['full', 2],
    ['normal', 1],
  ] as const)('has the durability that is asked for: %s', (durability, synchronous) => {
    const database = openDatabase(':memory:', { durability });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous });
    database.close();
  });
});
