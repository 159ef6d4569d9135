import type { Documents } from '@folkmoot/documents';
import { type BackOff, pause, pauseAfter } from './back-off.js';
import { deadLetters, Unparseable } from './dead-letters.js';
import { failureText } from './failure-text.js';
import type { Message, Messaging } from './messaging.js';
import { nameOf, parkedKeys } from './parked-keys.js';
import { type ParkedKey, type ParkedMessages, parkedMessages } from './parked-messages.js';

/** Told once for each message (`retried`: for each further attempt), for metrics. */
export interface HandlingCounts {
  handled?(message: Message): void;
  retried?(message: Message): void;
  parked?(message: Message): void;
  dead?(message: Message): void;
}

export interface RetriesAndParkingOptions {
  readonly group: string;
  /** Where the parked messages are kept: they need full durability. */
  readonly documents: Documents;
  readonly messaging: Pick<Messaging, 'ensureTopics' | 'publish'>;
  /** May throw; {@link Unparseable} for what cannot even be read. */
  handle(message: Message): Promise<void>;
  /** Attempts before a message is parked; 5 unless told. */
  readonly tries?: number;
  /** Pauses between attempts; 50 ms doubling to 2 s unless told. */
  readonly backOff?: BackOff;
  /** Aborted when the process stops: a pause ends and the message in hand comes again to the next one. */
  readonly signal?: AbortSignal;
  readonly counts?: HandlingCounts;
  onError?(error: unknown, message: Message): void;
}

export interface Retried {
  readonly delivered: number;
  /** Messages of the key that are still parked: the first of them failed again. */
  readonly waiting: number;
}

export interface RetriesAndParking {
  /** For {@link Messaging.consume}. Throws only when the signal is aborted. */
  handle(message: Message): Promise<void>;
  /**
   * Hands over the parked messages of a key (or of the key of the message with this id), oldest first, one attempt each;
   * when none is left the key goes on. Undefined if there is no such message. A second call joins a running one.
   */
  retry(what: string | Pick<ParkedKey, 'topic' | 'key'>): Promise<Retried | undefined>;
  readonly parked: ParkedMessages;
}

/** For what must not be given up, when the documents or the log cannot be reached. */
const INSISTENCE: BackOff = { first: 100, longest: 10_000 };

/**
 * The policy for handlers that fail: some more attempts, then the message is parked, and the later ones of its key
 * behind it, while other keys go on. What cannot be parsed goes to the dead letters instead. Parked messages are kept
 * in documents, so a restart changes nothing.
 */
export const withRetriesAndParking = async (
  options: RetriesAndParkingOptions,
): Promise<RetriesAndParking> => {
  const { group, signal, counts, onError, tries = 5, backOff = { first: 50, longest: 2_000 } } = options;
  const parked = await parkedMessages(options.documents);
  const bury = deadLetters(options.messaging);
  const keys = parkedKeys(group, parked);
  const retrying = new Map<string, Promise<Retried>>();

  const insist = async <T>(message: Message, work: () => Promise<T>): Promise<T> => {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work();
      } catch (error) {
        onError?.(error, message);
        await pause(pauseAfter(failures, INSISTENCE), signal);
        signal?.throwIfAborted();
      }
    }
  };

  /** `parked` and `dead` are as good as handled: the message is kept elsewhere. */
  const attempts = async (message: Message): Promise<'handled' | 'parked' | 'dead'> => {
    for (let failures = 1; ; failures += 1) {
      try {
        await options.handle(message);
        return 'handled';
      } catch (error) {
        onError?.(error, message);
        if (error instanceof Unparseable) {
          await insist(message, () => bury(message));
          return 'dead';
        }
        if (failures >= tries) {
          const failed = { error: failureText(error), attempts: failures };
          await insist(message, () => keys.park(message, failed));
          return 'parked';
        }
      }
      await pause(pauseAfter(failures, backOff), signal);
      signal?.throwIfAborted();
      counts?.retried?.(message);
    }
  };

  const retryKey = async (of: ParkedKey): Promise<Retried> => {
    for (let delivered = 0; ; delivered += 1) {
      const first = await keys.firstOrGoOn(of);
      if (!first) return { delivered, waiting: 0 };
      const message: Message = {
        topic: first.topic,
        key: first.key,
        value: first.value,
        offset: first.offset,
      };
      try {
        await options.handle(message);
        counts?.handled?.(message);
      } catch (error) {
        onError?.(error, message);
        if (!(error instanceof Unparseable)) {
          const failed = { error: failureText(error), attempts: first.attempts + 1 };
          await parked.park(group, message, failed);
          return { delivered, waiting: await parked.count(of) };
        }
        await bury(message);
        counts?.dead?.(message);
      }
      await parked.remove(first);
    }
  };

  return {
    parked,

    async handle(message) {
      const behind = keys.mayBeParked(message) && (await insist(message, () => keys.parkBehind(message)));
      const end = behind ? 'parked' : await attempts(message);
      counts?.[end]?.(message);
    },

    async retry(what) {
      const of = typeof what === 'string' ? await parked.get(what) : { ...what, group };
      if (!of || of.group !== group || !(await parked.first(of))) return undefined;
      const name = nameOf(of);
      const running = retrying.get(name) ?? retryKey(of).finally(() => retrying.delete(name));
      retrying.set(name, running);
      return running;
    },
  };
};
