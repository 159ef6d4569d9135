import type { EventStore } from '@folkmoot/event-store';
import { type Position, START } from '@folkmoot/kernel';
import type { SubjectKey } from '@folkmoot/keyring';
import { type Chained, eventsUpTo } from '../evidence/block.js';
import { chainOfLog } from '../evidence/chain-of-log.js';
import { firstLink, nextLink } from '../evidence/commitment.js';
import type { KeptEvidence } from '../evidence/kept-evidence.js';
import { reordered } from './compare-order.js';
import { pairing } from './differences.js';
import { faultsOf } from './faults.js';
import { keptEvents } from './kept-events.js';
import { lastReadable } from './unreadable.js';
import type { Fault } from './verdict.js';

/** Up to where a log was in the chain when somebody began to compare them. */
export interface Covered {
  readonly events: number;
  readonly position: Position;
}

export const coveredBy = async (kept: KeptEvidence): Promise<Covered> => {
  const last = await kept.lastBlock();
  return last ? { events: eventsUpTo(last), position: last.position } : { events: 0, position: START };
};

export interface Comparing {
  readonly context: string;
  readonly store: Pick<EventStore, 'readAll'>;
  readonly prefixes: readonly string[];
  readonly kept: KeptEvidence;
  readonly key: SubjectKey;
  readonly covered: Covered;
  /** What the chain has come to after so many events of the log. */
  note(events: number, link: () => string): void;
  onProgress(position: Position): void;
}

export interface Compared {
  /** Events in the log. */
  readonly events: number;
  readonly faults: readonly Fault[];
}

/** Small enough for a process that has others to serve. */
const BATCH = 500;

/** Event by event, as long as each is the one that was kept; from the first that is not, by their ids. */
export const compareLog = async (comparing: Comparing): Promise<Compared> => {
  const { context, kept, covered, note, onProgress } = comparing;
  const pairs = pairing();
  const expected = keptEvents(kept, covered.events);
  let inStep = true;
  let events = 0;
  let link = firstLink(context);
  for await (const event of logOf(comparing, onProgress)) {
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
  if (inStep) return { events, faults: [] };
  const differences = pairs.differences();
  const moved = await reordered(
    keptEvents(kept, covered.events),
    logOf(comparing, () => undefined),
    differences,
  );
  return { events, faults: faultsOf(differences, moved, covered.position) };
};

async function* logOf(
  { store, prefixes, key }: Comparing,
  onProgress: (position: Position) => void,
): AsyncGenerator<Chained> {
  let reached = START;
  try {
    for await (const read of chainOfLog({ store, key, prefixes, after: START, batch: BATCH })) {
      yield* read.events;
      reached = read.position;
      onProgress(reached);
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw await lastReadable(store, prefixes, reached);
  }
}
