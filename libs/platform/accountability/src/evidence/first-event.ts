import type { EventStore, Subscription } from '@folkmoot/event-store';
import { START } from '@folkmoot/kernel';

export interface FirstEventOptions {
  readonly store: Pick<EventStore, 'subscribe'>;
  readonly prefixes: readonly string[];
  /** Called once, when there is an event in streams of these prefixes. */
  happened(): void;
  onError(error: unknown): void;
}

/** Waits for the first event, and then no longer: a log that is under way needs nobody who follows it for this. */
export const awaitFirstEvent = (options: FirstEventOptions): Pick<Subscription, 'stop'> => {
  const { store, prefixes, happened, onError } = options;
  let over = false;
  const subscription = store.subscribe({
    prefixes,
    after: START,
    batchSize: 1,
    onError,
    handle: async ({ events }) => {
      if (over || events.length === 0) return;
      over = true;
      // It waits for this very call to end, so nothing here may wait for it.
      void subscription.stop().catch(onError);
      happened();
    },
  });
  return subscription;
};
