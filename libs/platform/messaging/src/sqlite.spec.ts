import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messagingContract } from './contract-suite.js';
import { sqliteMessaging } from './sqlite.js';

messagingContract('a SQLite file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-messaging-'));
  return {
    open: async () => sqliteMessaging({ path: join(folder, 'messages.db') }),
    dispose: () => rm(folder, { recursive: true }),
  };
});
