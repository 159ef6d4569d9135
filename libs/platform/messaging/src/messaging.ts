/**
 * What travels: the value is JSON text; the key decides the order (the stream id that needs one) and is never empty.
 * Key and value together take at most 1,000,000 bytes ({@link RangeError} above), since a broker takes no more.
 */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

export interface Message extends OutgoingMessage {
  /** A decimal integer that grows within a topic (or within its partition); names a message for people and for parking. */
  readonly offset: string;
}

export interface ConsumeOptions {
  /** Each group gets every message; what it has handled is remembered under its name. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a group begins that has no memory yet; `beginning` unless told. */
  readonly startAt?: 'beginning' | 'end';
  /**
   * One message after the other for a key of a topic, and many keys at the same time: a handler that gathers a batch or
   * waits for the disk holds up its own key alone, and what it shares between keys is its own business. When it settles,
   * the message counts as handled. It must not throw: retries and parking are the caller's policy
   * (`withRetriesAndParking`); should it throw all the same, the message comes again after a pause, before the later ones
   * of its key, while other keys go on.
   */
  handle(message: Message): Promise<void>;
  onError?(error: unknown): void;
}

export interface Consumer {
  /**
   * Every running `handle` is awaited and its message remembered, as far as none before it is unhandled; what was handled
   * behind such a one may come again. Not to be awaited inside a `handle`.
   */
  stop(): Promise<void>;
}

/** Messages of a topic that a group has not handled yet. */
export interface Lag {
  readonly topic: string;
  readonly group: string;
  readonly messages: number;
}

/**
 * A durable log of topics, with Kafka's promises and no more:
 * - `publish` resolves when every message is on disk; a batch keeps its order for each key;
 * - a group gets each message at least once, in order for each key: after a crash it gets again what was handled since
 *   the first message that was not;
 * - a group that is new gets a topic from its beginning, unless it asks for the end; `consume` resolves when that is
 *   settled, so that what is published afterwards is always seen;
 * - a message goes to one consumer of a group at a time; another one stands by, or takes other keys, and goes on where
 *   the first was stopped;
 * - there is no order between topics, nor between keys: messages of different ones are handled at the same time (the
 *   engine bounds how many);
 * - messages are kept for ever;
 * - a handler never runs on the publisher's stack.
 * An unknown topic is an error ({@link UnknownTopic}) at publish and consume.
 */
export interface Messaging {
  /** Makes those that are not there. */
  ensureTopics(topics: readonly string[]): Promise<void>;
  publish(messages: readonly OutgoingMessage[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Consumer>;
  lag(group: string): Promise<readonly Lag[]>;
  /** Stops consumers, waits for running handlers and publishes, then ends the engine. */
  close(): Promise<void>;
}

export class UnknownTopic extends Error {
  override readonly name = 'UnknownTopic';
}
