import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Documents } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import { dataFiles } from './data-files.js';
import { lostFile } from './lost-file.js';
import type { Platform } from './platform.js';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { loadMasterKey } from '@folkmoot/keyring';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import { DataDirectoryUnusable, lockDataDirectory } from '@folkmoot/sqlite';

export interface EmbeddedOptions {
  readonly directory: string;
  /** Base64 of 32 bytes; without it a key is made and kept in the directory. */
  readonly masterKey?: string;
}

export { dataFiles, lostFile };

export interface Embedded {
  readonly directory: string;
  readonly masterKey: Buffer;
  /** The same log, topics and keys for everybody; documents of each one's own. */
  platformOf(service: string): Platform;
  close(): Promise<void>;
}

const RESTORE = 'put it back from your backup';

/**
 * Opens a data directory for this process alone. Throws `DataDirectoryInUse`, `DataDirectoryUnusable`,
 * `UnusableMasterKey` or `WrongMasterKey`, each with words for people.
 */
export const openEmbedded = ({ directory, masterKey: fromEnvironment }: EmbeddedOptions): Embedded => {
  const lock = lockDataDirectory(directory);
  try {
    const files = dataFiles(directory);
    const lost = lostFile(directory);
    if (lost !== undefined) throw new DataDirectoryUnusable(directory, new Error(`${lost}; ${RESTORE}`));
    const masterKey = loadMasterKey({
      file: files.masterKey,
      mayMake: !existsSync(files.keys),
      ...(fromEnvironment !== undefined && { fromEnvironment }),
    });
    const keyring = sqliteKeyring({ path: files.keys, masterKey });
    const store = sqliteEventStore({ path: files.events });
    const messaging = sqliteMessaging({ path: files.messages });
    mkdirSync(join(directory, 'documents'), { recursive: true, mode: 0o700 });
    const documents = new Map<string, Documents>();
    return {
      directory,
      masterKey,
      platformOf(service) {
        let own = documents.get(service);
        if (!own) documents.set(service, (own = sqliteDocuments({ path: files.documents(service) })));
        return { store, messaging, keyring, documents: own };
      },
      async close() {
        await messaging.close();
        await store.close();
        for (const own of documents.values()) await own.close();
        await keyring.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};
