import { laterOf, type Position } from '@folkmoot/kernel';

/** Comments and replies after a position, as a reader is told of them. */
export interface NewsCount {
  readonly count: number;
  /** Up to where they are counted: where a reader goes on. */
  readonly position: Position;
}

/** Counts what lies behind `counted.position`; what came while that was being counted is in there already. */
export const withArrivals = (
  counted: NewsCount,
  told: NewsCount,
  arrivals: readonly Position[],
): NewsCount => {
  const fresh = arrivals.filter((position) => position > counted.position);
  return { count: told.count + fresh.length, position: fresh.reduce(laterOf, told.position) };
};
