import { mustNotBeAhead, type Platform } from '@folkmoot/event-sourcing';
import { DAY, HOUR, type Instant } from '@folkmoot/kernel';
import { type Codecs, prefixesOf } from '../families.js';
import { evidenceKey } from './commitment.js';
import { awaitFirstEvent } from './first-event.js';
import { extendChain } from './keep-evidence.js';
import { type KeptEvidence, openEvidence } from './kept-evidence.js';

export interface EvidenceOptions {
  readonly context: string;
  readonly platform: Pick<Platform, 'store' | 'documents' | 'keyring'>;
  /** All of the service's: what is left out here is not in the chain. */
  readonly codecs: Codecs;
  now(): Instant;
  onError(error: unknown): void;
  /** Milliseconds between two looks at the log; an hour unless told. */
  readonly every?: number;
  /** Milliseconds between two batches of one look; 10 unless told. */
  readonly pause?: number;
  /** Milliseconds from the first event of all until it is kept; a second unless told. */
  readonly beginning?: number;
}

export interface Evidence {
  readonly context: string;
  readonly kept: KeptEvidence;
  /** Takes in everything up to now. Rejects with `EvidenceContradicted` if the log is not the one that it knows. */
  catchUp(): Promise<void>;
  stop(): Promise<void>;
}

/** How long after midnight, UTC, the new day's root is made, in milliseconds. */
const AFTER_MIDNIGHT = 2_000;

/** So that what comes with the first event, as demonstration data does, is kept with it. */
const BEGINNING = 1_000;

/**
 * Keeps the evidence of a context: at once, every hour, and soon after midnight; where there was nothing yet, also soon after
 * the first event, since a log beside which nothing is kept cannot be told from one whose evidence was taken away. Nothing of it
 * is done while somebody waits for an answer. Throws `OlderLog` if it has seen more than the log holds.
 */
export const startEvidence = async (options: EvidenceOptions): Promise<Evidence> => {
  const { context, platform, codecs, now, onError, every = HOUR, pause = 10 } = options;
  const { beginning = BEGINNING } = options;
  const kept = await openEvidence(platform.documents);
  const last = await kept.lastBlock();
  if (last) await mustNotBeAhead(platform.store, `The evidence of ${context}`, last.position);
  const prefixes = prefixesOf(codecs);
  let timer: NodeJS.Timeout | undefined;
  let begin: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();

  const extend = async (): Promise<void> => {
    if (stopped) return;
    const key = await evidenceKey(platform.keyring);
    await extendChain({ context, platform, kept, key, prefixes, now, pause, stopping: () => stopped });
  };
  /** One after the other, whoever asks. */
  const catchUp = (): Promise<void> => (running = running.catch(() => undefined).then(extend));

  const follow = async (): Promise<void> => {
    await catchUp().catch(onError);
    if (stopped) return;
    const midnight = DAY - (Date.parse(now()) % DAY) + AFTER_MIDNIGHT;
    timer = setTimeout(() => void follow(), Math.min(every, midnight)).unref();
  };
  void follow();

  const first =
    last === undefined
      ? awaitFirstEvent({
          store: platform.store,
          prefixes,
          onError,
          happened: () => {
            begin = setTimeout(() => void catchUp().catch(onError), beginning).unref();
          },
        })
      : undefined;

  return {
    context,
    kept,
    catchUp,
    async stop() {
      stopped = true;
      await first?.stop();
      clearTimeout(timer);
      clearTimeout(begin);
      await running.catch(() => undefined);
    },
  };
};
