import type { Platform } from '@folkmoot/event-sourcing';
import { HOUR, type Position, START } from '@folkmoot/kernel';
import { EVIDENCE } from '../evidence/commitment.js';
import { type KeptEvidence, openEvidence } from '../evidence/kept-evidence.js';
import { type Codecs, prefixesOf } from '../families.js';
import { compareLog, type Covered, coveredBy } from './compare-log.js';
import { firstBrokenBlock } from './kept-events.js';
import { rootCheck } from './root-check.js';
import { UnreadableLog } from './unreadable.js';
import type { Fault, PublishedRoot, Verdict } from './verdict.js';

export { type Codecs, prefixesOf } from '../families.js';
export { type EventsOfNobody, eventsOfNobody } from './events-of-nobody.js';
export type { Fault, FaultKind, PublishedRoot, Verdict } from './verdict.js';

export interface VerificationOptions {
  readonly context: string;
  readonly platform: Pick<Platform, 'store' | 'documents' | 'keyring'>;
  readonly codecs: Codecs;
  /** Roots of this context that were kept elsewhere. */
  readonly published: readonly PublishedRoot[];
  /** Milliseconds since 1970; now unless told. */
  readonly now?: number;
  /** Up to which position the log has been read. May throw to stop. */
  onProgress(position: Position): void;
}

const ALL = 1_000_000;

const keptRoots = async (context: string, kept: KeptEvidence): Promise<readonly PublishedRoot[]> =>
  (await kept.roots({ limit: ALL })).map(({ id, ...root }) => ({ ...root, date: id, context }));

/** Reads the whole log of a context and compares it with everything that was kept of it. Changes nothing. */
export const verifyEvidence = async (options: VerificationOptions): Promise<Verdict> => {
  try {
    return await verdictOn(options);
  } catch (error) {
    if (!(error instanceof UnreadableLog)) throw error;
    return unread(options.context, error);
  }
};

const verdictOn = async (options: VerificationOptions): Promise<Verdict> => {
  const { context, platform, published } = options;
  const kept = await openEvidence(platform.documents);
  const covered = await coveredBy(kept);
  const own = await keptRoots(context, kept);
  const key = (await platform.keyring.get([EVIDENCE])).get(EVIDENCE);
  if (!key) return withoutKey(options, covered);
  const roots = rootCheck([...own, ...published]);
  const { events, faults } = await compareLog({
    ...{ context, kept, key, covered, note: roots.note, onProgress: options.onProgress },
    store: platform.store,
    prefixes: prefixesOf(options.codecs),
  });
  const broken = await firstBrokenBlock(context, kept, covered.events);
  return {
    context,
    events,
    covered: covered.events,
    roots: roots.right(own),
    publishedRoots: roots.right(published),
    faults: [
      ...(covered.events === 0 ? await missing(options) : []),
      ...faults,
      ...(broken === undefined ? [] : [brokenBlock(broken)]),
      ...roots.faults(own, 'that was kept'),
      ...roots.faults(published, 'that was published'),
    ],
  };
};

const unread = (context: string, { message, after }: UnreadableLog): Verdict => ({
  context,
  events: 0,
  covered: 0,
  roots: 0,
  publishedRoots: 0,
  faults: [
    {
      kind: 'changed',
      count: 1,
      text: `${message}, so nothing behind it can be compared`,
      position: after,
    },
  ],
});

/** Evidence is kept every hour; what has begun since then may well be without. */
const NEW = 2 * HOUR;

const missing = async ({
  platform,
  codecs,
  now = Date.now(),
}: VerificationOptions): Promise<readonly Fault[]> => {
  const { events } = await platform.store.readAll({ prefixes: prefixesOf(codecs), after: START, limit: 1 });
  return events.some(({ recordedAt }) => now - Date.parse(recordedAt) > NEW) ? [nothingKept] : [];
};

const nothingKept: Fault = {
  kind: 'no-evidence',
  count: 1,
  text: 'nothing was kept to compare the log with; Folkmoot begins with it as soon as it runs',
};

const brokenBlock = (number: number): Fault => ({
  kind: 'evidence-changed',
  count: 1,
  text: `block ${number} of the evidence does not follow from what is in it: the evidence itself was changed`,
});

/** Nothing can be computed: on a site that has never kept evidence that is no surprise. */
const withoutKey = async (options: VerificationOptions, covered: Covered): Promise<Verdict> => {
  const { context, published } = options;
  const lost: Fault = {
    kind: 'no-evidence',
    count: 1,
    text: 'the key of the evidence is not among the keys: keys.db is not the one that belongs to this log',
  };
  const isNew = covered.events === 0 && published.length === 0;
  const faults = isNew ? await missing(options) : [lost];
  return { context, events: 0, covered: covered.events, roots: 0, publishedRoots: 0, faults };
};
