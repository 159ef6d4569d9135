import {
  type EventsOfNobody,
  eventsOfNobody,
  prefixesOf,
  type PublishedRoot,
  type Verdict,
  verifyEvidence,
} from '@folkmoot/accountability/verification';
import type { Position } from '@folkmoot/kernel';
import { type Following, stopIfAsked } from '../progress.js';
import type { Workplace } from '../workplace.js';
import { type ChainOfContext, chainsOf } from './chains.js';

export interface VerifyRequest {
  /** Roots that were kept elsewhere, of any contexts. */
  readonly published: readonly PublishedRoot[];
}

export interface VerifyReport {
  readonly verdicts: readonly Verdict[];
  /** Roots of contexts that this Folkmoot does not have. */
  readonly foreignRoots: readonly PublishedRoot[];
  /** Events that are in no context's log; absent if there are none. */
  readonly nobodys?: EventsOfNobody;
}

export const isAsItWas = ({ verdicts, foreignRoots, nobodys }: VerifyReport): boolean =>
  verdicts.every(({ faults }) => faults.length === 0) && foreignRoots.length === 0 && nobodys === undefined;

/** Positions of the embedded log are numbers without many gaps, which is near enough for a bar. */
const telling =
  (stage: string, head: Position, { onProgress, signal }: Following) =>
  (position: Position): void => {
    const total = Number(head);
    onProgress({ stage, done: Math.min(total, Number(position)), total, unit: 'events' });
    stopIfAsked(signal);
  };

const verdictOf = async (
  { context, platform, codecs }: ChainOfContext,
  { published }: VerifyRequest,
  following: Following,
): Promise<Verdict> => {
  const head = await platform.store.head();
  return verifyEvidence({
    context,
    platform,
    codecs,
    published: published.filter((root) => root.context === context),
    onProgress: telling(`Log of ${context}`, head, following),
  });
};

/**
 * Makes the chain of every context anew from the log, and compares it with what was kept and what was published. Reads
 * only. Throws `Stopped`.
 */
export const verify = async (
  workplace: Workplace,
  request: VerifyRequest,
  following: Following,
): Promise<VerifyReport> => {
  const chains = chainsOf(workplace);
  const verdicts: Verdict[] = [];
  for (const chain of chains) verdicts.push(await verdictOf(chain, request, following));
  const known = new Set(chains.map(({ context }) => context));
  const { store } = workplace.embedded.platformOf('identity');
  const nobodys = await eventsOfNobody(
    store,
    chains.flatMap(({ codecs }) => prefixesOf(codecs)),
    telling('Streams of nobody', await store.head(), following),
  );
  return {
    verdicts,
    foreignRoots: request.published.filter(({ context }) => !known.has(context)),
    ...(nobodys && { nobodys }),
  };
};
