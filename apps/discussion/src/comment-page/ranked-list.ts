export interface Ranked {
  readonly id: string;
  readonly ordinal: number;
  readonly agree: number;
  readonly disagree: number;
}

const compare = (a: Ranked, b: Ranked): number =>
  b.agree - a.agree || a.disagree - b.disagree || a.ordinal - b.ordinal;

/** A list that stays sorted: finding a place takes O(log n), making room one move of memory. */
export const rankedList = () => {
  const sorted: Ranked[] = [];
  const known = new Map<string, Ranked>();

  const placeOf = (entry: Ranked): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(sorted[middle] as Ranked, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    /** Adds an entry, or moves it to where its counts now belong. */
    place(entry: Ranked): void {
      const before = known.get(entry.id);
      if (before) {
        if (compare(before, entry) === 0) return;
        sorted.splice(placeOf(before), 1);
      }
      known.set(entry.id, entry);
      sorted.splice(placeOf(entry), 0, entry);
    },
    slice: (from: number, to: number): readonly string[] => sorted.slice(from, to).map(({ id }) => id),
    /** Counted from 0; undefined if it is not in the list. */
    rankOf: (id: string): number | undefined => {
      const entry = known.get(id);
      return entry && placeOf(entry);
    },
  };
};
