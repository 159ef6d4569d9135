import type { Platform } from '@folkmoot/event-sourcing';
import { type Position, START } from '@folkmoot/kernel';
import type { SubjectKey } from '@folkmoot/keyring';
import { type Chained, eventsUpTo } from '../evidence/block.js';
import { chainOfLog } from '../evidence/chain-of-log.js';
import { EVIDENCE, firstLink, nextLink } from '../evidence/commitment.js';
import { type KeptEvidence, openEvidence } from '../evidence/kept-evidence.js';
import { type Codecs, prefixesOf } from '../families.js';
import { reordered } from './compare-order.js';
import { type Differing, pairing } from './differences.js';
import { faultsOf } from './faults.js';
import { firstBrokenBlock, keptEvents } from './kept-events.js';
import { rootCheck } from './root-check.js';
import { lastReadable, UnreadableLog } from './unreadable.js';
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
  /** Up to which position the log has been read. May throw to stop. */
  onProgress(position: Position): void;
}

const BATCH = 1_000;
const ALL = 1_000_000;

interface Covered {
  readonly events: number;
  readonly position: Position;
}

const coveredBy = async (kept: KeptEvidence): Promise<Covered> => {
  const last = await kept.lastBlock();
  return last ? { events: eventsUpTo(last), position: last.position } : { events: 0, position: START };
};

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
  const { events, differing } = await compareAll(options, { kept, key, covered, note: roots.note });
  const broken = await firstBrokenBlock(context, kept, covered.events);
  return {
    context,
    events,
    covered: covered.events,
    roots: roots.right(own),
    publishedRoots: roots.right(published),
    faults: [
      ...(covered.events === 0 && events > 0 ? [nothingKept] : []),
      ...differing,
      ...(broken === undefined ? [] : [brokenBlock(broken)]),
      ...roots.faults(own, 'that was kept'),
      ...roots.faults(published, 'that was published'),
    ],
  };
};

interface Comparing {
  readonly kept: KeptEvidence;
  readonly key: SubjectKey;
  readonly covered: Covered;
  note(events: number, link: () => string): void;
}

/** Event by event, as long as each is the one that was kept; from the first that is not, by their ids. */
const compareAll = async (
  options: VerificationOptions,
  { kept, key, covered, note }: Comparing,
): Promise<{ readonly events: number; readonly differing: readonly Fault[] }> => {
  const { context, onProgress } = options;
  const pairs = pairing();
  const expected = keptEvents(kept, covered.events);
  let inStep = true;
  let events = 0;
  let link = firstLink(context);
  for await (const event of logOf(options, key, onProgress)) {
    events += 1;
    link = nextLink(link, event.commitment);
    note(events, () => link.toString('hex'));
    const next = await expected.next();
    const same = !next.done && next.value.id === event.id && next.value.commitment.equals(event.commitment);
    const isNew = next.done === true && inStep && event.position > covered.position;
    if (same || isNew) continue;
    inStep = false;
    if (!next.done) pairs.wasKept(next.value);
    pairs.isInLog(event);
  }
  for await (const gone of expected) {
    pairs.wasKept(gone);
    inStep = false;
  }
  if (inStep) return { events, differing: [] };
  const differences = pairs.differences();
  const moved = await movedEvents(options, { kept, key, covered, note }, differences);
  return { events, differing: faultsOf(differences, moved, covered.position) };
};

const movedEvents = (
  options: VerificationOptions,
  { kept, key, covered }: Comparing,
  differences: Parameters<typeof reordered>[2],
): Promise<Differing<Chained> | undefined> =>
  reordered(
    keptEvents(kept, covered.events),
    logOf(options, key, () => undefined),
    differences,
  );

async function* logOf(
  { platform, codecs }: VerificationOptions,
  key: SubjectKey,
  onProgress: (position: Position) => void,
): AsyncGenerator<Chained> {
  const prefixes = prefixesOf(codecs);
  let reached = START;
  try {
    for await (const read of chainOfLog({ ...platform, key, prefixes, after: START, batch: BATCH })) {
      yield* read.events;
      reached = read.position;
      onProgress(reached);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw await lastReadable(platform.store, prefixes, reached);
  }
}

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

const nothingKept: Fault = {
  kind: 'no-evidence',
  count: 1,
  text: 'nothing was kept to compare the log with; Folkmoot begins with it at its next start',
};

const brokenBlock = (number: number): Fault => ({
  kind: 'evidence-changed',
  count: 1,
  text: `block ${number} of the evidence does not follow from what is in it: the evidence itself was changed`,
});

/** Nothing can be computed: on a site that has never kept evidence that is no surprise. */
const withoutKey = async (
  { context, platform, codecs, published }: VerificationOptions,
  covered: Covered,
): Promise<Verdict> => {
  const some = await platform.store.readAll({ prefixes: prefixesOf(codecs), after: START, limit: 1 });
  const lost: Fault = {
    kind: 'no-evidence',
    count: 1,
    text: 'the key of the evidence is not among the keys: keys.db is not the one that belongs to this log',
  };
  const isNew = covered.events === 0 && published.length === 0;
  const faults = isNew ? (some.events.length > 0 ? [nothingKept] : []) : [lost];
  return { context, events: 0, covered: covered.events, roots: 0, publishedRoots: 0, faults };
};
