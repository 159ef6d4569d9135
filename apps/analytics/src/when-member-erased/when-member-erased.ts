import { setTimeout as delay } from 'node:timers/promises';
import type { Collection } from '@folkmoot/documents';
import { type ConfirmingErasures, confirmingErasures } from '@folkmoot/erasure';
import type { Platform } from '@folkmoot/event-sourcing';
import { instantOf, type Position } from '@folkmoot/kernel';
import { type ErasureDocument, erasures } from '../by-profile/profiles-model.js';
import type { Folded } from '../folding/folding.js';

export interface ErasureConfirming {
  /** Looks for erasures that were folded and not confirmed yet. */
  wake(): void;
  stop(): Promise<void>;
}

/** Erasures taken on at once. */
const AT_ONCE = 100;
/** Before another attempt after an error, in milliseconds. */
const PAUSE = 1_000;

/** Above the position of the message itself, below that of the next one: folding it again does not open it again. */
const settledAt = (position: Position): Position => `${position}~` as Position;

/**
 * Once the fold has cleared a member's profile: makes sure that no copy is left and says so. What was open when the
 * process ended is found again at its next start.
 */
export const confirmErasures = (
  platform: Platform,
  folded: Folded,
  now: () => number,
  onError: (error: unknown) => void,
): ErasureConfirming => {
  const stopping = new AbortController();
  let wake: (() => void) | undefined;
  const { whenMemberErased }: ConfirmingErasures = confirmingErasures({
    context: 'analytics',
    platform,
    now: () => instantOf(now()),
    // The fold has removed the answers already, and counted them.
    async erase({ erasureId }) {
      const count = (await (await collection()).get(erasureId))?.profiles ?? 0;
      return count > 0 ? [{ what: 'profiles', count }] : [];
    },
  });
  const collection = (): Promise<Collection<ErasureDocument>> =>
    folded.read((store) => Promise.resolve(store.collection(erasures)));

  const confirmNext = async (): Promise<boolean> => {
    const tasks = await collection();
    const open = await tasks.page({
      where: { open: true },
      sort: [{ field: 'ordinal', direction: 'ascending' }],
      limit: AT_ONCE,
    });
    await Promise.all(
      open.map(async ({ id, position, open: _open, ...task }) => {
        const { memberId, words, correlationId } = task;
        await whenMemberErased({ erasureId: id, memberId, words }, correlationId);
        await tasks.write([{ put: { id, position: settledAt(position), ...task } }]);
      }),
    );
    return open.length > 0;
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const news = new Promise<void>((resolve) => (wake = resolve));
      try {
        while (!stopping.signal.aborted && (await confirmNext()));
        if (!stopping.signal.aborted) await news;
      } catch (error) {
        onError(error);
        await delay(PAUSE, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };
  const running = run();

  return {
    wake: () => wake?.(),
    async stop() {
      stopping.abort();
      wake?.();
      await running;
    },
  };
};
