import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BackOff, pause, pauseAfter } from '../back-off.js';
import type { ConsumeOptions, Message } from '../messaging.js';
import type { Log, Topic } from './log.js';

/** Where a group is in a topic. Of the consumptions that claim it the first has it, the others stand by. */
export interface Cursor {
  readonly group: string;
  readonly topic: Topic;
  handled: number;
  /** The last message that the owner holds in its hands; the next one to fetch comes behind it. */
  fetched: number;
  readonly claims: Consumption[];
}

/** Messages held in memory for a consumption; behind that it reads the log again. */
const HELD_AT_MOST = 2_000;
const READ_AT_ONCE = 500;
/** Messages handed over before other work of the process gets its turn. */
const TURN = 50;
const BACK_OFF: BackOff = { first: 100, longest: 5_000 };

/** One consumer's loop: hands over message after message until it is stopped. */
export class Consumption {
  readonly #stopping = new AbortController();
  readonly #byTopic: ReadonlyMap<string, Cursor>;
  #held: Message[] = [];
  #next = 0;
  #turn = 0;
  #wake: (() => void) | undefined;
  readonly #ended: Promise<void>;

  constructor(
    private readonly log: Log,
    readonly cursors: readonly Cursor[],
    private readonly options: Pick<ConsumeOptions, 'handle' | 'onError'>,
    private readonly onHandled: (cursor: Cursor) => void,
  ) {
    this.#byTopic = new Map(cursors.map((cursor) => [cursor.topic.name, cursor]));
    for (const cursor of cursors) cursor.claims.push(this);
    this.#ended = this.#run();
  }

  /** Just committed: taken from memory where they follow on what is held, else left to be read from the log. */
  offer(messages: readonly Message[]): void {
    for (const message of messages) {
      const cursor = this.#byTopic.get(message.topic);
      if (!cursor || cursor.claims[0] !== this) continue;
      const follows = cursor.fetched === Number(message.offset) - 1;
      if (follows && this.#held.length - this.#next < HELD_AT_MOST) {
        this.#held.push(message);
        cursor.fetched += 1;
      }
      this.wake();
    }
  }

  wake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    if (wake) setImmediate(wake);
  }

  /** Resolves when nothing runs any more; the cursors then say exactly what was handled. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#ended;
  }

  /** Lets those that stand by go on from where this one stopped. */
  release(): void {
    for (const cursor of this.cursors) {
      const place = cursor.claims.indexOf(this);
      if (place < 0) continue;
      cursor.claims.splice(place, 1);
      if (place > 0) continue;
      cursor.fetched = cursor.handled;
      cursor.claims[0]?.wake();
    }
  }

  async #run(): Promise<void> {
    await nextTurn();
    let failures = 0;
    let handedOver = 0;
    while (!this.#stopping.signal.aborted) {
      try {
        const message = this.#peek();
        if (!message) {
          await new Promise<void>((resolve) => (this.#wake = resolve));
          continue;
        }
        if (++handedOver % TURN === 0) await nextTurn();
        if (this.#stopping.signal.aborted) return;
        await this.options.handle(message);
        this.#settled(message);
        failures = 0;
      } catch (error) {
        this.#report(error);
        await pause(pauseAfter(++failures, BACK_OFF), this.#stopping.signal);
      }
    }
  }

  #peek(): Message | undefined {
    if (this.#next === this.#held.length) {
      this.#held = this.#fetch();
      this.#next = 0;
    }
    return this.#held[this.#next];
  }

  /** The topics take turns, so that a long one does not hold up the others. */
  #fetch(): Message[] {
    for (let tried = 0; tried < this.cursors.length; tried += 1) {
      const cursor = this.cursors[this.#turn++ % this.cursors.length]!;
      if (cursor.claims[0] !== this || cursor.fetched >= cursor.topic.head) continue;
      const messages = this.log.read(cursor.topic, cursor.fetched, READ_AT_ONCE);
      const last = messages.at(-1);
      if (!last) continue;
      cursor.fetched = Number(last.offset);
      return messages;
    }
    return [];
  }

  #settled(message: Message): void {
    if (++this.#next === READ_AT_ONCE) {
      this.#held.splice(0, READ_AT_ONCE);
      this.#next = 0;
    }
    const cursor = this.#byTopic.get(message.topic)!;
    cursor.handled = Number(message.offset);
    this.onHandled(cursor);
  }

  #report(error: unknown): void {
    try {
      this.options.onError?.(error);
    } catch {
      // A reporter that fails must not end the loop that it reports on.
    }
  }
}
