import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventStoreContract } from './contract-suite.js';
import { sqliteEventStore } from './sqlite.js';

eventStoreContract('SQLite in memory', async () => {
  const store = sqliteEventStore({ path: ':memory:' });
  return { store, close: () => store.close() };
});

eventStoreContract('SQLite in a file', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'folkmoot-events-'));
  const openStore = () => sqliteEventStore({ path: join(directory, 'events.db') });
  const store = openStore();
  let current = store;
  return {
    store,
    reopen: async () => {
      await current.close();
      return (current = openStore());
    },
    close: async () => {
      await current.close();
      rmSync(directory, { recursive: true });
    },
  };
});
