/**
 * What was published, a row a stage, a place an answer: how many people there really were, and between which numbers they
 * lie for all that the stage's table says. What is withheld is bounded by the total alone.
 */
export interface Rows {
  /** Stages; row 0 is before anybody came. */
  readonly last: number;
  /** Answers that somebody has given up to the last stage. */
  readonly answers: number;
  readonly counts: readonly Int32Array[];
  readonly lows: readonly Int32Array[];
  readonly highs: readonly Int32Array[];
}

/** A number that no count reaches. */
export const UNBOUNDED = 0x3fffffff;

/**
 * A course of events that would have led to the same tables. It begins as what really happened and can be changed, one
 * person at a time.
 */
export interface Course {
  at(stage: number, answer: number): number;
  /**
   * Lets one person have another answer from one stage to another (both included, from 1 on), if every table stays as it is
   * and nobody ever goes. False, and nothing is changed, if not.
   */
  exchange(answer: number, other: number, from: number, to: number): boolean;
  /** The last stage that was changed; 0 if none was. */
  reach(): number;
}

export const courseOf = ({ last, counts, lows, highs }: Rows): Course => {
  let reach = 0;
  const changed = new Map<number, Int32Array>();
  const column = (answer: number): Int32Array => {
    let own = changed.get(answer);
    if (!own) {
      own = Int32Array.from(counts, (row) => row[answer] as number);
      changed.set(answer, own);
    }
    return own;
  };

  /** One fewer from `from` on: still as many as before. */
  const mayFall = (answer: number, own: Int32Array, from: number, to: number): boolean => {
    if ((own[from] as number) - 1 < (own[from - 1] as number)) return false;
    for (let at = from; at <= to; at += 1) {
      if ((own[at] as number) - 1 < ((lows[at] as Int32Array)[answer] as number)) return false;
    }
    return true;
  };
  /** One more up to `to`: still not more than afterwards. */
  const mayRise = (answer: number, own: Int32Array, from: number, to: number): boolean => {
    if (to < last && (own[to] as number) + 1 > (own[to + 1] as number)) return false;
    for (let at = from; at <= to; at += 1) {
      if ((own[at] as number) + 1 > ((highs[at] as Int32Array)[answer] as number)) return false;
    }
    return true;
  };

  return {
    reach: () => reach,
    at: (stage, answer) => column(answer)[stage] as number,
    exchange(answer, other, from, to) {
      const falling = column(answer);
      const rising = column(other);
      if (!mayFall(answer, falling, from, to) || !mayRise(other, rising, from, to)) return false;
      for (let at = from; at <= to; at += 1) {
        falling[at] = (falling[at] as number) - 1;
        rising[at] = (rising[at] as number) + 1;
      }
      reach = Math.max(reach, to);
      return true;
    },
  };
};
