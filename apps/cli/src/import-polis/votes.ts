import type { Trit } from './polis-cells.js';

/** Votes as columns: 17 bytes each, so that a million of them take no more than 17 MB. */
export interface Votes {
  readonly length: number;
  /** UTC milliseconds. */
  readonly at: Float64Array;
  readonly comment: Int32Array;
  readonly voter: Int32Array;
  /** 1 agree, 0 unsure, -1 disagree. */
  readonly vote: Int8Array;
}

export interface VotesBuilder {
  add(at: number, comment: number, voter: number, vote: Trit): void;
  build(): Votes;
}

const doubled = <A extends Float64Array | Int32Array | Int8Array>(array: A, into: A): A => {
  into.set(array);
  return into;
};

export const votesBuilder = (capacity = 1024): VotesBuilder => {
  let length = 0;
  let at = new Float64Array(capacity);
  let comment = new Int32Array(capacity);
  let voter = new Int32Array(capacity);
  let vote = new Int8Array(capacity);
  return {
    add(atMs, commentId, voterId, value) {
      if (length === at.length) {
        at = doubled(at, new Float64Array(2 * length));
        comment = doubled(comment, new Int32Array(2 * length));
        voter = doubled(voter, new Int32Array(2 * length));
        vote = doubled(vote, new Int8Array(2 * length));
      }
      at[length] = atMs;
      comment[length] = commentId;
      voter[length] = voterId;
      vote[length] = value;
      length += 1;
    },
    build: () => ({
      length,
      at: at.subarray(0, length),
      comment: comment.subarray(0, length),
      voter: voter.subarray(0, length),
      vote: vote.subarray(0, length),
    }),
  };
};

/** The same votes with agree and disagree exchanged. */
export const reversed = (votes: Votes): Votes => ({ ...votes, vote: votes.vote.map((value) => -value) });

/**
 * The rows that stand: of each voter's votes on a comment the last by time, of equal times the later row. Ordered by
 * voter, then comment.
 */
export const standingOf = ({ length, at, comment, voter }: Votes): Uint32Array => {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) order[row] = row;
  const by = (column: Int32Array | Float64Array, a: number, b: number): number =>
    (column[a] as number) - (column[b] as number);
  order.sort((a, b) => by(voter, a, b) || by(comment, a, b) || by(at, a, b) || a - b);
  return order.filter((row, index) => {
    const next = order[index + 1];
    return next === undefined || voter[row] !== voter[next] || comment[row] !== comment[next];
  });
};
