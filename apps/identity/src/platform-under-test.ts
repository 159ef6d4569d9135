import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';

/** Engines of their own, with files in a directory, or in memory. */
export const platformUnderTest = (directory: string | undefined) => {
  const at = (file: string): { path: string } => ({
    path: directory === undefined ? ':memory:' : join(directory, file),
  });
  return {
    store: sqliteEventStore(at('events.db')),
    messaging: sqliteMessaging(at('messages.db')),
    documents: sqliteDocuments(at('documents.db')),
    keyring: sqliteKeyring({ ...at('keys.db'), masterKey: randomBytes(32) }),
  };
};
