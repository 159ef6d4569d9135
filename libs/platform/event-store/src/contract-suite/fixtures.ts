import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@folkmoot/kernel';
import type { EventBatch, EventStore, NewEvent, StoredEvent, SubscribeOptions } from '../event-store.js';

export interface OpenedStore {
  readonly store: EventStore;
  /** Closes the store and opens it anew on the same data; absent if the data end with it. */
  reopen?(): Promise<EventStore>;
  /** Closes whatever is open and removes the data. */
  close(): Promise<void>;
}

export type OpenStore = () => Promise<OpenedStore>;

/** A prefix that no other test and no earlier run has used. */
export const newFamily = (): string => `t${randomUUID().replaceAll('-', '').slice(0, 16)}-`;

export const newStream = (family = newFamily()): string => `${family}${randomUUID()}`;

export const anEvent = (data: JsonObject = {}, id: string = randomUUID()): NewEvent => ({
  id,
  type: 'tested.v1',
  data,
  metadata: {
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: randomUUID(),
    actor: 'system:test',
    occurredAt: '2026-03-01T12:00:00.000Z',
  },
});

export const eventsNumbered = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent({ n }));

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

export const ascending = (positions: readonly string[]): boolean =>
  positions.every((position, index) => index === 0 || position > (positions[index - 1] as string));

export interface Recording {
  readonly batches: readonly EventBatch[];
  events(): readonly StoredEvent[];
  stop(): Promise<void>;
}

/** A subscription that keeps all it is given. */
export const record = (
  store: EventStore,
  options: Omit<SubscribeOptions, 'handle'> & Partial<Pick<SubscribeOptions, 'handle'>>,
): Recording => {
  const batches: EventBatch[] = [];
  const { stop } = store.subscribe({
    ...options,
    handle: async (batch) => {
      await options.handle?.(batch);
      batches.push(batch);
    },
  });
  return { batches, events: () => batches.flatMap((batch) => batch.events), stop };
};

/** What a promise rejected with. */
export const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => {
      throw new Error('It should have been refused');
    },
    (error: unknown) => error,
  );
