import type { Position } from '@folkmoot/kernel';
import type { Chained } from '../evidence/block.js';
import type { Differences, Differing, KeptEvent } from './differences.js';
import type { Fault, FaultKind } from './verdict.js';

const others = (count: number): string => (count > 1 ? ` (${count} of them in all; this is the first)` : '');

const ofLog = (kind: FaultKind, words: string, found: Differing<Chained> | undefined): readonly Fault[] =>
  found
    ? [
        {
          kind,
          count: found.count,
          text: `event ${found.first.id} at position ${Number(found.first.position)} ${words}${others(found.count)}`,
          eventId: found.first.id,
          position: found.first.position,
        },
      ]
    : [];

const firstBy = <Event>(
  events: ReadonlyMap<string, readonly Event[]>,
  place: (event: Event) => number | Position,
): Differing<Event> | undefined => {
  const all = [...events.values()].flat();
  const [first, ...rest] = all;
  if (!first) return undefined;
  return { first: rest.reduce((a, b) => (place(b) < place(a) ? b : a), first), count: all.length };
};

const ofKept = (found: Differing<KeptEvent> | undefined): readonly Fault[] =>
  found
    ? [
        {
          kind: 'dropped',
          count: found.count,
          text: `event ${found.first.id}, number ${found.first.number} of the chain, is gone${others(found.count)}`,
          eventId: found.first.id,
        },
      ]
    : [];

/** What comes later is new, and will be taken in. */
const upTo = (covered: Position, unknown: Differences['unknown']): ReadonlyMap<string, readonly Chained[]> =>
  new Map([...unknown].map(([id, ones]) => [id, ones.filter(({ position }) => position <= covered)]));

/** What differs between a log and what was kept of it, each kind with its first event. */
export const faultsOf = (
  { changed, dropped, unknown }: Differences,
  moved: Differing<Chained> | undefined,
  covered: Position,
): readonly Fault[] => [
  ...ofLog('changed', 'is not what it was', changed),
  ...ofKept(firstBy(dropped, ({ number }) => number)),
  ...ofLog(
    'added',
    'was put between what was there before',
    firstBy(upTo(covered, unknown), ({ position }) => position),
  ),
  ...ofLog('reordered', 'is not in its place', moved),
];
