import { randomBytes } from 'node:crypto';
import type { Documents } from '@folkmoot/documents';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import type { Platform } from '@folkmoot/event-sourcing';
import { sqliteEventStore } from '@folkmoot/event-store/sqlite';
import { type Position, START } from '@folkmoot/kernel';
import { sqliteKeyring } from '@folkmoot/keyring/sqlite';
import { sqliteMessaging } from '@folkmoot/messaging/sqlite';
import type { Workplace } from '../src/workplace.js';

export interface WorkplaceInMemory extends Workplace {
  readonly platform: Platform;
  /** Every event as the log has it, decoded by nobody. */
  events(prefix: string): Promise<readonly { type: string; data: object; at: string; actor: string }[]>;
  close(): Promise<void>;
}

export const workplaceInMemory = (): WorkplaceInMemory => {
  const store = sqliteEventStore({ path: ':memory:' });
  const messaging = sqliteMessaging({ path: ':memory:' });
  const keyring = sqliteKeyring({ path: ':memory:', masterKey: randomBytes(32) });
  const documents = new Map<string, Documents>();
  const platformOf = (service: string): Platform => {
    const own = documents.get(service) ?? sqliteDocuments({ path: ':memory:' });
    documents.set(service, own);
    return { store, messaging, keyring, documents: own };
  };
  return {
    embedded: { platformOf },
    projections: [],
    platform: platformOf('discussion'),
    async events(prefix) {
      let after: Position = START;
      const all: { type: string; data: object; at: string; actor: string }[] = [];
      for (let live = false; !live;) {
        const batch = await store.readAll({ prefixes: [prefix], after, limit: 5_000 });
        for (const { type, data, metadata } of batch.events) {
          all.push({ type, data, at: metadata.occurredAt, actor: metadata.actor });
        }
        ({ position: after, live } = batch);
      }
      return all;
    },
    async close() {
      await store.close();
      await messaging.close();
      for (const own of documents.values()) await own.close();
      await keyring.close();
    },
  };
};
