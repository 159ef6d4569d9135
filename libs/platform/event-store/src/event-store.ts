import type { Instant, JsonObject, Position } from '@folkmoot/kernel';

/** What an event carries beside its data. No personal data: nothing here is encrypted. */
export interface EventMetadata {
  /** The command that caused the event; with an `Idempotency-Key`, derived from it. */
  readonly commandId: string;
  /** What was asked for: the command's type (`post-comment`). Absent in events from before it was kept. */
  readonly command?: string;
  /** The request that started it all, across services. */
  readonly correlationId: string;
  /** The event or command directly before this one. */
  readonly causationId: string;
  /** The member who acted, or a process (`system:clock`, `import:polis`). */
  readonly actor: string;
  /** When it happened, which an import may set to long ago; `recordedAt` says when it was stored. */
  readonly occurredAt: Instant;
  /** A keyed hash of the request, so that a second body under one `Idempotency-Key` is noticed. */
  readonly fingerprint?: string;
}

export interface NewEvent {
  /** A UUID in lower case. The store keeps one event an id and stream, whatever comes later under the same id. */
  readonly id: string;
  /** Kebab-case past tense with its version: `comment-posted.v1`. */
  readonly type: string;
  readonly data: JsonObject;
  readonly metadata: EventMetadata;
}

export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 0 for a stream's first event. */
  readonly revision: number;
  readonly position: Position;
  readonly recordedAt: Instant;
}

/** `no-stream`: the stream must be empty. A number: its last revision. `any`: no check. */
export type ExpectedRevision = number | 'no-stream' | 'any';

export interface Appended {
  /** Of the last of the appended events; of an empty append, not to be relied on. */
  readonly revision: number;
  readonly position: Position;
}

/** The stream is not where the writer thought it was; nothing of this append was stored. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: number | 'no-stream',
  ) {
    super(`Stream ${stream} is at ${actual}, not at ${expected}`);
  }
}

/** The store could not say whether the append was stored: append again with the same ids and expected revision. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface EventBatch {
  /** In log order. May be empty, when only the position has moved past others' events. */
  readonly events: readonly StoredEvent[];
  /** Everything up to here has been looked at. */
  readonly position: Position;
  /** True if nothing newer was known when the batch was read. */
  readonly live: boolean;
}

export interface SubscribeOptions {
  /** Streams whose names begin with one of these (`comment-`). */
  readonly prefixes: readonly string[];
  /** Exclusive; `START` for everything. */
  readonly after: Position;
  /** Most events in a batch; 1,000 unless told. */
  readonly batchSize?: number;
  /** Never called before the last call has settled. If it throws, the same events come again after a back-off. */
  handle(batch: EventBatch): Promise<void>;
  /** Told of each failure of `handle` or of the connection, before the next attempt. It must not throw. */
  onError?(error: unknown): void;
}

export interface Subscription {
  /** No batch is handed over after it resolves; a running `handle` is awaited, so `handle` must not await it. */
  stop(): Promise<void>;
}

/**
 * The record of everything that has happened: append-only streams in one totally ordered log.
 *
 * Promises, proved by the contract suite on every adapter:
 * - an append is stored whole or not at all, and is on disk before its promise resolves;
 * - appending ids that the stream already holds, as one run at the same expected revision (or any), stores nothing and
 *   gives the first answer; a mix of known and new ids is a {@link RevisionConflict};
 * - of several appends at one expected revision exactly one succeeds, the others get {@link RevisionConflict};
 * - positions grow, and a subscription sees every event of its prefixes after its position once and in order, first
 *   what is stored and then live.
 *
 * One append holds at most 1 MiB of data ({@link RangeError} above).
 */
export interface EventStore {
  /**
   * Nothing is written for what JSON would lose or change without a word (BigInt, NaN, undefined in a list, Date), for an
   * id that is no UUID or stands twice ({@link TypeError}). An empty append only checks the expected revision.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Oldest first, from a revision (inclusive, 0 unless told). A stream that does not exist is empty. */
  read(stream: string, from?: number): Promise<readonly StoredEvent[]>;
  /** The log itself, oldest first: up to `limit` events after a position whose streams begin with one of the prefixes. */
  readAll(options: { prefixes: readonly string[]; after: Position; limit: number }): Promise<EventBatch>;
  subscribe(options: SubscribeOptions): Subscription;
  /** The position of the newest event, `START` if there is none. */
  head(): Promise<Position>;
  /** Waits for what was accepted, then ends subscriptions and the engine. */
  close(): Promise<void>;
}
