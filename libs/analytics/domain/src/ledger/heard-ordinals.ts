/**
 * Which of the numbers from 1 on were heard, in whatever order they came. A bit for each, since millions come out of
 * order while several topics are caught up with.
 */
export interface HeardOrdinals {
  /** The largest n with 1 to n all heard. */
  complete(): number;
  has(ordinal: number): boolean;
  add(ordinal: number): void;
}

const BITS = 8;
const FIRST_SIZE = 1_024;

/** `complete`: up to where everything is known to have been heard before. */
export const heardOrdinals = (complete = 0): HeardOrdinals => {
  const base = complete;
  let bits = new Uint8Array(FIRST_SIZE);
  let reached = complete;

  const isSet = (ordinal: number): boolean => {
    const at = ordinal - base - 1;
    return ((bits[Math.floor(at / BITS)] ?? 0) & (1 << (at % BITS))) !== 0;
  };
  const set = (ordinal: number): void => {
    const at = ordinal - base - 1;
    const byte = Math.floor(at / BITS);
    if (byte >= bits.length) {
      const larger = new Uint8Array(Math.max(bits.length * 2, byte + 1));
      larger.set(bits);
      bits = larger;
    }
    bits[byte] = (bits[byte] as number) | (1 << (at % BITS));
  };

  return {
    complete: () => reached,
    has: (ordinal) => ordinal <= reached || isSet(ordinal),
    add(ordinal) {
      if (ordinal <= reached) return;
      set(ordinal);
      while (isSet(reached + 1)) reached += 1;
    },
  };
};
