/**
 * For an `LRUCache` of at most so many entries that takes memory as it fills. With `max` it takes room for all of them when it is
 * made: 16 MB for the gateway's caches, which most sites never fill.
 */
export const bounded = (entries: number): { maxSize: number; sizeCalculation: () => number } => ({
  maxSize: entries,
  sizeCalculation: () => 1,
});
