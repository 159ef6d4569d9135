import type { Chained } from '../evidence/block.js';

/** An event as it was kept. */
export type KeptEvent = Pick<Chained, 'id' | 'commitment'> & {
  /** Which event of the chain, from 1. */
  readonly number: number;
};

/** The first of its kind and how many there are. */
export interface Differing<Event> {
  readonly first: Event;
  readonly count: number;
}

export interface Differences {
  /** As the log has it now. */
  readonly changed?: Differing<Chained>;
  readonly dropped: ReadonlyMap<string, readonly KeptEvent[]>;
  /** Those of the log that were not kept, whether they are new or were put between. */
  readonly unknown: ReadonlyMap<string, readonly Chained[]>;
}

/** Events that wait for their other half, by id: few, however long the log, unless it is a wholly different one. */
const waitingEvents = <Event extends { readonly id: string }>() => {
  const byId = new Map<string, Event[]>();
  return {
    byId,
    put: (event: Event): void => void byId.set(event.id, [...(byId.get(event.id) ?? []), event]),
    take(id: string): Event | undefined {
      const [first, ...rest] = byId.get(id) ?? [];
      if (rest.length > 0) byId.set(id, rest);
      else byId.delete(id);
      return first;
    },
  };
};

/** Pairs kept events with those of the log, by id, whatever lies between; both are told of in their order. */
export const pairing = () => {
  const kept = waitingEvents<KeptEvent>();
  const found = waitingEvents<Chained>();
  let changed: Differing<Chained> | undefined;

  const compare = (was: KeptEvent, is: Chained): void => {
    if (was.commitment.equals(is.commitment)) return;
    changed = {
      first: changed && changed.first.position < is.position ? changed.first : is,
      count: (changed?.count ?? 0) + 1,
    };
  };

  return {
    wasKept(event: KeptEvent): void {
      const other = found.take(event.id);
      if (other) compare(event, other);
      else kept.put(event);
    },
    isInLog(event: Chained): void {
      const other = kept.take(event.id);
      if (other) compare(other, event);
      else found.put(event);
    },
    differences: (): Differences => ({
      ...(changed && { changed }),
      dropped: kept.byId,
      unknown: found.byId,
    }),
  };
};
