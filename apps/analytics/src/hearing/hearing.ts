import { CONTEXTS, type Context, type HeardOrdinals, heardOrdinals } from '@folkmoot/analytics-domain';
import { type Envelope, everyContract, parseEnvelope } from '@folkmoot/contracts';
import type { Platform } from '@folkmoot/event-sourcing';
import { groupOfDocuments, type Message, Unparseable, withRetriesAndParking } from '@folkmoot/messaging';
import { type Ledger, ledgerEntry, type LedgerEntry } from '../ledger/ledger.js';
import { heardTopics } from './heard-topics.js';
import { sharedBatches } from './shared-batches.js';

export interface HearingOptions {
  readonly platform: Pick<Platform, 'documents' | 'messaging'>;
  readonly ledger: Ledger;
  /** Up to where each context is known to be in the ledger without a gap. */
  readonly complete: Readonly<Record<Context, number>>;
  /** Told of entries once they are in the ledger. */
  onKept(entries: readonly LedgerEntry[]): void;
  onError?(error: unknown): void;
}

export interface Hearing {
  readonly group: string;
  /** The largest number of a context up to which everything was heard. */
  complete(context: Context): number;
  stop(): Promise<void>;
}

/** Entries read at once where the ledger is looked through at start. */
const PAGE = 5_000;

/** What the ledger holds beyond the complete part: a crash may have left gaps. */
const ordinalsIn = async (ledger: Ledger, context: Context, from: number): Promise<HeardOrdinals> => {
  const ordinals = heardOrdinals(from);
  for (let after = from; ;) {
    const entries = await ledger.page(context, after, PAGE);
    for (const { ordinal } of entries) ordinals.add(ordinal);
    if (entries.length < PAGE) return ordinals;
    after = entries.at(-1)?.ordinal ?? after;
  }
};

const parse = parseEnvelope(everyContract);

const envelopeOf = ({ value }: Message): Envelope => {
  try {
    return parse(value);
  } catch (cause) {
    throw new Unparseable(cause instanceof Error ? cause.message : 'The message cannot be read', { cause });
  }
};

/**
 * Listens to every topic of the other contexts and keeps each message in the ledger under its number. Messages from before
 * there were numbers are passed over. A message counts as handled when it is stored.
 */
export const startHearing = async (options: HearingOptions): Promise<Hearing> => {
  const { platform, ledger, complete, onKept, onError } = options;
  const { documents, messaging } = platform;
  const heard = Object.fromEntries(
    await Promise.all(
      CONTEXTS.map(
        async (context) => [context, await ordinalsIn(ledger, context, complete[context])] as const,
      ),
    ),
  ) as Record<Context, HeardOrdinals>;

  const { add } = sharedBatches<LedgerEntry>(async (entries) => {
    await ledger.keep(entries);
    const fresh = entries.filter(({ context, ordinal }) => !heard[context].has(ordinal));
    for (const { context, ordinal } of fresh) heard[context].add(ordinal);
    onKept(fresh);
  });

  const stopping = new AbortController();
  const group = await groupOfDocuments('analytics', documents, messaging);
  const policy = await withRetriesAndParking({
    group,
    documents,
    messaging,
    signal: stopping.signal,
    ...(onError && { onError }),
    async handle(message) {
      const context = heardTopics.get(message.topic) as Context;
      const envelope = envelopeOf(message);
      const { ordinal } = envelope;
      if (ordinal === undefined || heard[context].has(ordinal)) return;
      await add(ledgerEntry(context, ordinal, envelope));
    },
  });
  const consumer = await messaging.consume({
    group,
    topics: [...heardTopics.keys()],
    handle: policy.handle,
    ...(onError && { onError }),
  });
  return {
    group,
    complete: (context) => heard[context].complete(),
    async stop() {
      stopping.abort();
      await consumer.stop();
    },
  };
};
