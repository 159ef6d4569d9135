import type { Collection, Document } from '@folkmoot/documents';
import type { StoredEvent } from '@folkmoot/event-store';
import type { Platform } from '@folkmoot/event-sourcing';
import { START } from '@folkmoot/kernel';

export interface FollowLogOptions extends Pick<Platform, 'store' | 'documents'> {
  /** Its checkpoint's name: a sentence (`when-link-requested`). */
  readonly name: string;
  readonly prefixes: readonly string[];
  /** Types without their versions. */
  readonly types: readonly string[];
  /** What throws is tried again after a back-off, without end; the others of its batch go on meanwhile. */
  handle(event: StoredEvent): Promise<void>;
  onError(error: unknown): void;
}

export interface Follower {
  stop(): Promise<void>;
}

/** Few enough that one which must wait keeps only these waiting. */
const BATCH = 100;

/**
 * Reacts to this service's own events, each at least once, also after a crash: the checkpoint moves when a whole batch is
 * done. There is no order between events.
 */
export const followLog = async (options: FollowLogOptions): Promise<Follower> => {
  const { name, store, documents, prefixes, handle, onError } = options;
  const types = new Set(options.types);
  const checkpoints: Collection<Document> = await documents.collection({
    name: 'reaction-checkpoints',
    indexes: [],
  });
  const done = new Set<string>();
  const again = new Error(`${name} has not dealt with all events yet`);
  let stopping = false;

  const attempt = async (event: StoredEvent): Promise<void> => {
    if (done.has(event.id)) return;
    await handle(event);
    done.add(event.id);
  };

  const subscription = store.subscribe({
    prefixes,
    after: (await checkpoints.get(name))?.position ?? START,
    batchSize: BATCH,
    async handle({ events, position }) {
      let failed = false;
      for (const event of events) {
        if (stopping) return;
        if (!types.has(event.type.replace(/\.v\d+$/, ''))) continue;
        await attempt(event).catch((error: unknown) => {
          failed = true;
          onError(error);
        });
      }
      if (failed) throw again;
      await checkpoints.write([{ put: { id: name, position } }]);
      done.clear();
    },
    onError: (error) => {
      if (error !== again) onError(error);
    },
  });
  return {
    stop() {
      stopping = true;
      return subscription.stop();
    },
  };
};
