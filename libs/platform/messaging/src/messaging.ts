/** What travels: the value is JSON text; the key decides the order (the stream id that needs one). */
export interface OutgoingMessage {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

export interface Message extends OutgoingMessage {
  /** Grows within a topic (or within its partition); names a message for people and for parking. */
  readonly offset: string;
}

export interface ConsumeOptions {
  /** Each group gets every message; what it has handled is remembered under its name. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Where a group begins that has no memory yet; `beginning` unless told. */
  readonly startAt?: 'beginning' | 'end';
  /**
   * One message after the other for a key. When it settles, the message counts as handled. It must not throw: retries
   * and parking are the caller's policy (`withRetriesAndParking`); should it throw all the same, the message comes again.
   */
  handle(message: Message): Promise<void>;
  onError?(error: unknown): void;
}

export interface Consumer {
  /** A running `handle` is awaited and its message remembered. */
  stop(): Promise<void>;
}

/** Messages waiting between the end of the topics and what a group has handled. */
export interface Lag {
  readonly topic: string;
  readonly group: string;
  readonly messages: number;
}

/**
 * A durable log of topics, with Kafka's promises and no more:
 * - `publish` resolves when every message is on disk; a batch keeps its order for each key;
 * - a group gets each message at least once (again after a crash), in order for each key;
 * - a group that is new gets a topic from its beginning, unless it asks for the end;
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
