import { type AsOf, type Context, CONTEXTS, type Reached } from '@folkmoot/analytics-domain';
import { positionWaiters } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';
import { setTimeout as delay } from 'node:timers/promises';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { exclusion } from './exclusion.js';
import type { Heard } from './figures-model.js';
import type { ModelStore } from './model-store.js';
import { withAnswers } from './profile-answers.js';

export interface FoldingOptions {
  readonly ledger: Ledger;
  readonly store: ModelStore;
  readonly keyring: Pick<Keyring, 'get'>;
  /** The largest number of a context up to which everything is in the ledger. */
  complete(context: Context): number;
  /** Told after each batch; it is not waited for. */
  onFolded?(context: Context): void;
  onError?(error: unknown): void;
}

/** Read models of what was heard without gaps. */
export interface Folded {
  asOf(): AsOf;
  /** Sees read models of exactly one cut: no batch is folded meanwhile. */
  read<T>(work: (store: Pick<ModelStore, 'collection'>, asOf: AsOf) => Promise<T>): Promise<T>;
  /** True once everything of a context up to a position was folded; false if that takes longer than `milliseconds`. */
  waitFor(context: Context, position: Position | undefined, milliseconds?: number): Promise<boolean>;
  /** Why the last attempt failed, if it did: it is tried again. */
  failing(): boolean;
}

export interface Folding extends Folded {
  /** These are in the ledger now. */
  kept(entries: readonly LedgerEntry[]): void;
  /** Begins; what the ledger holds and read models do not is folded first. */
  start(): void;
  stop(): Promise<void>;
}

/** Messages folded at once: more are faster, and keep readers waiting for longer. */
const BATCH = 8_000;
/** So many kept at once, more will follow: a backlog, or many people at a time. */
const MANY = 20;
/** How long the messages of a backlog may gather for one batch, in milliseconds. */
const GATHERING = 150;
/** Messages kept at hand for the fold; the others are read from the ledger again. */
const AT_HAND = 20_000;
/** How long a read waits for what it has written, in milliseconds. */
const PATIENCE = 1_000;
/** Before another attempt after an error, in milliseconds. */
const PAUSE = 1_000;

export const folding = (options: FoldingOptions): Folding => {
  const { ledger, store, keyring, complete, onFolded, onError } = options;
  const alone = exclusion();
  const atHand = new Map<string, LedgerEntry>();
  const waiters = new Map(CONTEXTS.map((context) => [context, positionWaiters()]));
  const stopping = new AbortController();
  let wake: (() => void) | undefined;
  let failing = false;
  let comesMuch = false;
  let running: Promise<void> = Promise.resolve();

  const nameOf = (context: Context, ordinal: number): string => `${context}-${ordinal}`;

  /** The next messages that may be folded, in order. */
  const nextOf = async (context: Context, { ordinal: after }: Reached): Promise<readonly Heard[]> => {
    const upTo = Math.min(complete(context), after + BATCH);
    const next: LedgerEntry[] = [];
    for (let ordinal = after + 1; ordinal <= upTo; ordinal += 1) {
      const entry = atHand.get(nameOf(context, ordinal));
      if (!entry) break;
      next.push(entry);
    }
    if (next.length > 0 || upTo <= after) return next;
    const entries = await ledger.page(context, after, BATCH);
    return entries.filter(({ ordinal }) => ordinal <= upTo);
  };

  const foldNext = async (context: Context): Promise<boolean> => {
    const heard = await nextOf(context, store.reached(context));
    if (heard.length === 0) return false;
    await store.fold(context, await withAnswers(keyring, heard));
    for (const { ordinal } of heard) atHand.delete(nameOf(context, ordinal));
    waiters.get(context)?.reach(store.reached(context).position);
    return true;
  };

  const foldAll = async (): Promise<void> => {
    for (let more = true; more && !stopping.signal.aborted;) {
      more = false;
      for (const context of CONTEXTS) {
        if (!(await alone(() => foldNext(context)))) continue;
        more = true;
        onFolded?.(context);
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  };

  /** While a backlog comes in, waits for a whole batch of it: a document that it touches often is then written once. */
  const gather = async (): Promise<void> => {
    const deadline = performance.now() + GATHERING;
    while (comesMuch && atHand.size < BATCH && !stopping.signal.aborted && performance.now() < deadline) {
      await delay(1);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const news = new Promise<void>((resolve) => (wake = resolve));
      try {
        await foldAll();
        failing = false;
        if (!stopping.signal.aborted) await news;
        await gather();
      } catch (error) {
        failing = true;
        onError?.(error);
        await delay(PAUSE, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  };

  const asOf = (): AsOf =>
    Object.fromEntries(CONTEXTS.map((context) => [context, store.reached(context)])) as Record<
      Context,
      Reached
    >;

  return {
    asOf,
    read: (work) => alone(() => work(store, asOf())),
    waitFor: (context, position, milliseconds = PATIENCE) =>
      waiters.get(context)?.waitFor(position ?? START, milliseconds) ?? Promise.resolve(false),
    failing: () => failing,
    kept(entries) {
      comesMuch = entries.length >= MANY;
      for (const entry of entries) {
        if (atHand.size >= AT_HAND) break;
        atHand.set(nameOf(entry.context, entry.ordinal), entry);
      }
      wake?.();
    },
    start() {
      for (const context of CONTEXTS) {
        const { position } = store.reached(context);
        if (position !== START) waiters.get(context)?.reach(position);
      }
      running = run();
    },
    async stop() {
      stopping.abort();
      wake?.();
      await running;
    },
  };
};
