import type { Fault, PublishedRoot } from './verdict.js';

/** Which roots to look for, at which number of events; what the chain has come to there is noted on the way. */
export const rootCheck = (roots: readonly PublishedRoot[]) => {
  const wanted = new Set(roots.map(({ events }) => events));
  const reached = new Map<number, string>();
  return {
    note(events: number, link: () => string): void {
      if (wanted.has(events)) reached.set(events, link());
    },
    right: (some: readonly PublishedRoot[]): number =>
      some.filter(({ events, root }) => reached.get(events) === root).length,
    /** `whose`: `that was published`, say. */
    faults(some: readonly PublishedRoot[], whose: string): readonly Fault[] {
      const wrong = some
        .filter(({ events, root }) => reached.get(events) !== root)
        .sort((a, b) => a.events - b.events);
      const [first] = wrong;
      if (!first) return [];
      const why = reached.has(first.events)
        ? `does not come from this log: something up to event ${first.events} is not as it was`
        : `has ${first.events} events, and the log does not have so many`;
      const before = some
        .filter(({ events, root }) => reached.get(events) === root && events < first.events)
        .reduce((most, { events }) => Math.max(most, events), 0);
      const since = before > 0 ? `; everything up to event ${before} is` : '';
      return [
        {
          kind: 'root-differs',
          count: wrong.length,
          text: `the root of ${first.date} ${whose} ${why}${since}`,
        },
      ];
    },
  };
};
