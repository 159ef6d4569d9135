import type { Trit } from './polis-cells.js';

/** Votes as columns: 21 bytes each, so that a million of them take no more than 21 MB. */
export interface Votes {
  readonly length: number;
  /** In votes.csv. */
  readonly line: Int32Array;
  /** UTC milliseconds. */
  readonly at: Float64Array;
  readonly comment: Int32Array;
  readonly voter: Int32Array;
  /** 1 agree, 0 unsure, -1 disagree. */
  readonly vote: Int8Array;
}

export interface Vote {
  readonly line: number;
  readonly at: number;
  readonly comment: number;
  readonly voter: number;
  readonly vote: Trit;
}

export interface VotesBuilder {
  add(row: Vote): void;
  build(): Votes;
}

const doubled = <A extends Float64Array | Int32Array | Int8Array>(array: A, into: A): A => {
  into.set(array);
  return into;
};

export const votesBuilder = (capacity = 1024): VotesBuilder => {
  let length = 0;
  let line = new Int32Array(capacity);
  let at = new Float64Array(capacity);
  let comment = new Int32Array(capacity);
  let voter = new Int32Array(capacity);
  let vote = new Int8Array(capacity);
  return {
    add(row) {
      if (length === at.length) {
        line = doubled(line, new Int32Array(2 * length));
        at = doubled(at, new Float64Array(2 * length));
        comment = doubled(comment, new Int32Array(2 * length));
        voter = doubled(voter, new Int32Array(2 * length));
        vote = doubled(vote, new Int8Array(2 * length));
      }
      line[length] = row.line;
      at[length] = row.at;
      comment[length] = row.comment;
      voter[length] = row.voter;
      vote[length] = row.vote;
      length += 1;
    },
    build: () => ({
      length,
      line: line.subarray(0, length),
      at: at.subarray(0, length),
      comment: comment.subarray(0, length),
      voter: voter.subarray(0, length),
      vote: vote.subarray(0, length),
    }),
  };
};

/** The same votes with agree and disagree exchanged. */
export const reversed = (votes: Votes): Votes => ({ ...votes, vote: votes.vote.map((value) => -value) });

/** Rows by voter, comment and time; of equal times the later row comes later. */
const byStream = ({ length, at, comment, voter }: Votes): Uint32Array => {
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) order[row] = row;
  const by = (column: Int32Array | Float64Array, a: number, b: number): number =>
    (column[a] as number) - (column[b] as number);
  return order.sort((a, b) => by(voter, a, b) || by(comment, a, b) || by(at, a, b) || a - b);
};

const ofOneStream = ({ voter, comment }: Votes, a: number, b: number): boolean =>
  voter[a] === voter[b] && comment[a] === comment[b];

/**
 * The rows that stand: of each voter's votes on a comment the last by time, of equal times the later row. Ordered by
 * voter, then comment.
 */
export const standingOf = (votes: Votes): Uint32Array =>
  byStream(votes).filter((row, index, order) => {
    const next = order[index + 1];
    return next === undefined || !ofOneStream(votes, row, next);
  });

/** A vote that is another than the one before it of the same voter on the same comment. */
export interface Change {
  readonly row: number;
  /** Counts the changes of this voter on this comment, from 0: with both of them it names the change for good. */
  readonly ordinal: number;
  /** The row of the change before, -1 for a first vote. */
  readonly previousRow: number;
}

/** First votes and changes of mind, oldest first; repeats of what stood already are left out. */
export const changesOf = (votes: Votes): readonly Change[] => {
  const changes: Change[] = [];
  let before: Change | undefined;
  for (const row of byStream(votes)) {
    const sameStream: boolean = before !== undefined && ofOneStream(votes, before.row, row);
    if (before && sameStream && votes.vote[before.row] === votes.vote[row]) continue;
    before =
      before && sameStream
        ? { row, ordinal: before.ordinal + 1, previousRow: before.row }
        : { row, ordinal: 0, previousRow: -1 };
    changes.push(before);
  }
  return changes.sort((a, b) => (votes.at[a.row] as number) - (votes.at[b.row] as number) || a.row - b.row);
};
