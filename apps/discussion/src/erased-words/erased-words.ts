import { setTimeout as delay } from 'node:timers/promises';
import type { Collection, Document, Documents } from '@folkmoot/documents';
import type { EventStore, StoredEvent } from '@folkmoot/event-store';
import { type Projection, positionWaiters } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';

export interface ErasedWordsOptions {
  readonly store: EventStore;
  readonly documents: Documents;
  readonly keyring: Pick<Keyring, 'destroy'>;
  readonly commentPage: Pick<Projection, 'waitFor'>;
  /** Lets go of what is kept in memory. */
  forget(): void;
  onError(error: unknown): void;
}

export interface ErasedWords {
  /** True once the keys of all that was erased up to there are destroyed, in time. */
  waitFor(position: Position, milliseconds?: number): Promise<boolean>;
  /** Leaves nothing of what was dropped in the files of the read models. */
  compact(): Promise<void>;
  stop(): Promise<void>;
}

/** How long the read model may take to drop the words, in milliseconds. */
const PATIENCE = 30_000;
/** How long erasures may gather before the files are written anew, in milliseconds. */
const COMPACT_AFTER = 1_000;
const COMPACT_AGAIN_AFTER = 30_000;
/** How long events may gather after a live batch. The first one after a pause is never kept waiting. */
const GATHERING = 50;
/** Events after which the place is kept though nothing was erased. */
const KEPT_EVERY = 5_000;

/** Everything up to its position is erased for good, in files too. */
type Checkpoint = Document;
const THE_CHECKPOINT = 'erased-words';

/**
 * What has to follow when words were erased: first the event, then their key. It follows the log, so it does not matter
 * who erased, nor whether the process died right after it: the place is kept only when all is done, and doing it again does no
 * harm.
 */
export const followErasedWords = async (options: ErasedWordsOptions): Promise<ErasedWords> => {
  const { store, documents, keyring, commentPage, forget, onError } = options;
  const checkpoints: Collection<Checkpoint> = await documents.collection({
    name: 'erased-words-checkpoint.v1',
    indexes: [],
  });
  const waiters = positionWaiters();
  const after = (await checkpoints.get(THE_CHECKPOINT))?.position ?? START;
  waiters.reach(after);
  let since = 0;
  /** Numbered, so that what comes while files are written anew is not taken for done. */
  let erasures = 0;
  let compacted = 0;
  let compacting: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const keepPlace = async (position: Position): Promise<void> => {
    since = 0;
    if (position !== START) await checkpoints.write([{ put: { id: THE_CHECKPOINT, position } }]);
  };

  const compactNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const [upTo, position] = [erasures, waiters.reached()];
    if (upTo === compacted) return;
    await documents.compact();
    compacted = upTo;
    await keepPlace(position);
  };

  /** Whoever asks while another run is under way waits for one that begins afterwards, if there is still need of it. */
  const compact = (): Promise<void> => (compacting = compacting.catch(() => undefined).then(compactNow));

  const compactSoon = (after: number): void => {
    const failed = (error: unknown): void => {
      onError(error);
      compactSoon(COMPACT_AGAIN_AFTER);
    };
    timer ??= setTimeout(() => void compact().catch(failed), after).unref();
  };

  const erase = async (commentIds: readonly string[], position: Position): Promise<void> => {
    await Promise.all(commentIds.map((id) => keyring.destroy(`comment:${id}`)));
    if (!(await commentPage.waitFor(position, PATIENCE)))
      throw new Error('The pages still hold erased words');
    forget();
    erasures += 1;
    compactSoon(COMPACT_AFTER);
  };

  const subscription = store.subscribe({
    prefixes: ['comment-'],
    after,
    handle: async ({ events, position, live }) => {
      const commentIds = events.flatMap(erasedIn);
      if (commentIds.length > 0) await erase(commentIds, position);
      waiters.reach(position);
      since += events.length;
      if (erasures === compacted && since >= KEPT_EVERY) await keepPlace(position);
      if (live) await delay(GATHERING);
    },
    onError,
  });

  return {
    waitFor: (position, milliseconds = PATIENCE) => waiters.waitFor(position, milliseconds),
    compact() {
      erasures += 1;
      return compact();
    },
    async stop() {
      await subscription.stop();
      await compacting.catch(() => undefined);
      clearTimeout(timer);
      if (erasures === compacted && since > 0) await keepPlace(waiters.reached());
    },
  };
};

/** Of any version. */
const erasedIn = ({ type, data }: StoredEvent): readonly string[] =>
  type.startsWith('comment-erased.') ? [data['commentId'] as string] : [];
