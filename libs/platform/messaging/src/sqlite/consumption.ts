import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BackOff, pause, pauseAfter } from '../back-off.js';
import type { ConsumeOptions, Message } from '../messaging.js';
import { type Cursor, mayFetch, settle } from './cursor.js';
import { type Lanes, lanes } from './lanes.js';
import type { Log } from './log.js';

/** Messages that are handled at the same time, in all topics of a consumer. */
const IN_HAND_AT_MOST = 500;
/** Messages of one topic held in memory; behind that the log is read again. */
const HELD_AT_MOST = 2_000;
const READ_AT_ONCE = 500;
/** For how long messages are handed over before other work of the process gets its turn, in milliseconds. */
const TURN = 2;
const BACK_OFF: BackOff = { first: 100, longest: 5_000 };

/** A topic as this consumer reads it. */
interface Reading {
  readonly cursor: Cursor;
  readonly lanes: Lanes;
}

/** One consumer's loop: hands over messages, for each key one after the other, until it is stopped. */
export class Consumption {
  readonly #stopping = new AbortController();
  readonly #readings: readonly Reading[];
  readonly #byTopic: ReadonlyMap<string, Reading>;
  /** How often those that wait for another attempt have failed. */
  readonly #failures = new Map<Message, number>();
  #inHand = 0;
  #pausing = 0;
  #next = 0;
  #turnEnds = 0;
  #wake: (() => void) | undefined;
  readonly #ended: Promise<void>;

  constructor(
    private readonly log: Log,
    readonly cursors: readonly Cursor[],
    private readonly options: Pick<ConsumeOptions, 'handle' | 'onError'>,
    private readonly onHandled: (cursor: Cursor) => void,
  ) {
    this.#readings = cursors.map((cursor) => ({ cursor, lanes: lanes() }));
    this.#byTopic = new Map(this.#readings.map((reading) => [reading.cursor.topic.name, reading]));
    for (const cursor of cursors) cursor.claims.push(this);
    this.#ended = this.#run();
  }

  /** Just committed: taken from memory where they follow on what is held, else left to be read from the log. */
  offer(messages: readonly Message[]): void {
    for (const message of messages) {
      const reading = this.#byTopic.get(message.topic);
      if (!reading || reading.cursor.claims[0] !== this) continue;
      const follows = reading.cursor.fetched === Number(message.offset) - 1;
      if (follows && this.#hasRoom(reading)) this.#take(reading, message);
      this.wake();
    }
  }

  /** Never on the caller's stack. */
  wake(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    if (!wake) return;
    setImmediate(() => {
      this.#turnEnds = performance.now() + TURN;
      wake();
    });
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
    const { signal } = this.#stopping;
    let failures = 0;
    while (!signal.aborted) {
      if (performance.now() >= this.#turnEnds) {
        await nextTurn();
        this.#turnEnds = performance.now() + TURN;
        continue;
      }
      try {
        if (!this.#handOverNext()) await this.#somethingNew();
        failures = 0;
      } catch (error) {
        this.#report(error);
        await pause(pauseAfter(++failures, BACK_OFF), signal);
      }
    }
    while (this.#inHand + this.#pausing > 0) await this.#somethingNew();
  }

  #somethingNew(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** The topics take turns, so that a long one does not hold up the others. False if there is nothing to do now. */
  #handOverNext(): boolean {
    if (this.#inHand >= IN_HAND_AT_MOST) return false;
    for (let tried = 0; tried < this.#readings.length; tried += 1) {
      const reading = this.#readings[this.#next++ % this.#readings.length]!;
      const message = this.#nextOf(reading);
      if (!message) continue;
      void this.#handOver(reading, message);
      return true;
    }
    return false;
  }

  #nextOf(reading: Reading): Message | undefined {
    for (;;) {
      const message = reading.lanes.next();
      if (message || !this.#fetch(reading)) return message;
    }
  }

  #hasRoom({ cursor, lanes: { held } }: Reading): boolean {
    return held < HELD_AT_MOST && mayFetch(cursor);
  }

  /** False if nothing more can be held, or nothing more is there. */
  #fetch(reading: Reading): boolean {
    const { cursor } = reading;
    if (cursor.claims[0] !== this || cursor.fetched >= cursor.topic.head) return false;
    if (!this.#hasRoom(reading)) return false;
    const messages = this.log.read(cursor.topic, cursor.fetched, READ_AT_ONCE);
    for (const message of messages) this.#take(reading, message);
    return messages.length > 0;
  }

  #take({ cursor, lanes: { add } }: Reading, message: Message): void {
    cursor.fetched = Number(message.offset);
    // The one before this consumer, stopped in the middle, has handled it.
    if (!cursor.ahead.has(cursor.fetched)) add(message);
  }

  async #handOver(reading: Reading, message: Message): Promise<void> {
    this.#inHand += 1;
    try {
      await this.options.handle(message);
      this.#inHand -= 1;
      this.#failures.delete(message);
      reading.lanes.settled(message);
      if (settle(reading.cursor, Number(message.offset))) this.onHandled(reading.cursor);
    } catch (error) {
      this.#inHand -= 1;
      this.#report(error);
      await this.#backOff(message);
      reading.lanes.again(message);
    }
    this.#goOn();
  }

  /** Meanwhile its key waits, and nothing else. */
  async #backOff(message: Message): Promise<void> {
    const failures = (this.#failures.get(message) ?? 0) + 1;
    this.#failures.set(message, failures);
    this.#pausing += 1;
    await pause(pauseAfter(failures, BACK_OFF), this.#stopping.signal);
    this.#pausing -= 1;
  }

  #goOn(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }

  #report(error: unknown): void {
    try {
      this.options.onError?.(error);
    } catch {
      // A reporter that fails must not end the loop that it reports on.
    }
  }
}
