import type { Collection, Document } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import type { Platform } from '@folkmoot/event-sourcing';
import { START } from '@folkmoot/kernel';
import { retrying } from './retrying.js';
import { openWaitingEvents } from './waiting-events.js';

export interface FollowLogOptions extends Pick<Platform, 'store' | 'documents'> {
  /** Its checkpoint's name: a sentence (`when-link-requested`). */
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Types without their versions. */
  readonly types: readonly string[];
  /** An event for which it throws is set aside and tried again until it does not; the others go on meanwhile. */
  handle(event: StoredEvent): Promise<void>;
  onError(error: unknown): void;
}

export interface Follower {
  stop(): Promise<void>;
}

/** Reacts to this service's own events, each at least once, also after a crash. There is no order between them. */
export const followLog = async (options: FollowLogOptions): Promise<Follower> => {
  const { name, store, documents, prefixes, handle, onError } = options;
  const types = new Set(options.types);
  const checkpoints: Collection<Document> = await documents.collection({
    name: 'reaction-checkpoints',
    indexes: [],
  });
  const waiting = await openWaitingEvents(documents, name);

  const attempt = async (event: StoredEvent): Promise<boolean> => {
    try {
      await handle(event);
      return true;
    } catch (error) {
      onError(error);
      return false;
    }
  };

  const retries = retrying(async () => {
    const events = await waiting.some();
    for (const event of events) {
      if (retries.stopping()) return 'done';
      if (await attempt(event)) await waiting.remove(event);
    }
    return (await waiting.some(1)).length > 0 ? 'again' : 'done';
  }, onError);

  const subscription = store.subscribe({
    prefixes,
    after: (await checkpoints.get(name))?.position ?? START,
    async handle({ events, position }) {
      for (const event of events) {
        if (retries.stopping()) return;
        if (!types.has(event.type.replace(/\.v\d+$/, '')) || (await attempt(event))) continue;
        await waiting.add(event);
        retries.begin();
      }
      await checkpoints.write([{ put: { id: name, position } }]);
    },
    onError,
  });
  retries.begin();

  return {
    async stop() {
      await Promise.all([retries.stop(), subscription.stop()]);
    },
  };
};
