import { setTimeout as delay } from 'node:timers/promises';
import type { Collection, Document, Documents } from '@folkmoot/documents';
import type { EventStore, StoredEvent } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';
import type { Messaging, OutgoingMessage } from '@folkmoot/messaging';
import { mustNotBeAhead } from './older-log.js';

/** A message that still needs its number. */
export interface Unnumbered extends Omit<OutgoingMessage, 'value'> {
  /** Its value with its number among all that this relay has ever published, from 1 without gaps. */
  value(ordinal: number): string;
}

interface Checkpoint extends Document {
  /** Messages published so far. */
  readonly published: number;
}

export interface RelayOptions {
  /** Its checkpoint's name (`discussion`). */
  readonly name: string;
  readonly store: EventStore;
  readonly documents: Documents;
  readonly messaging: Messaging;
  readonly prefixes: readonly string[];
  /** What others may know of these events, in their order; what it leaves out stays private. */
  translate(events: readonly StoredEvent[]): Promise<readonly Unnumbered[]>;
  onError?(error: unknown): void;
}

export interface Relay {
  reached(): Position;
  stop(): Promise<void>;
}

/** How long events may gather after a live batch before the next one is published, in milliseconds: one wait for the disk. */
const GATHERING = 25;

/**
 * Publishes a service's events to its topics. The event store is the outbox: the checkpoint moves only after the
 * publish was acknowledged, so a crash between the two sends again, under the same numbers, and
 * never leaves out. Throws `OlderLog` if more was published than the log holds.
 */
export const startRelay = async (options: RelayOptions): Promise<Relay> => {
  const { name, store, documents, messaging, prefixes, translate, onError } = options;
  const checkpoints: Collection<Checkpoint> = await documents.collection({
    name: 'relay-checkpoints.v2',
    indexes: [],
  });
  const checkpoint = await checkpoints.get(name);
  let published = checkpoint?.published ?? 0;
  let reached = checkpoint?.position ?? START;
  await mustNotBeAhead(store, `What ${name} publishes`, reached);
  const subscription = store.subscribe({
    prefixes,
    after: reached,
    handle: async ({ events, position, live }) => {
      const messages = await translate(events);
      if (messages.length > 0) await messaging.publish(messages.map(numberedFrom(published + 1)));
      const upToHere = published + messages.length;
      await checkpoints.write([{ put: { id: name, position, published: upToHere } }]);
      published = upToHere;
      reached = position;
      if (live) await delay(GATHERING);
    },
    ...(onError ? { onError } : {}),
  });
  return { reached: () => reached, stop: () => subscription.stop() };
};

const numberedFrom =
  (first: number) =>
  ({ topic, key, value }: Unnumbered, index: number): OutgoingMessage => ({
    topic,
    key,
    value: value(first + index),
  });
