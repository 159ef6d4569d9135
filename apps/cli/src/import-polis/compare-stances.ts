import type { Votes } from './votes.js';

/** Rows of some votes, ordered by voter and comment, each pair once. */
export interface Stances {
  readonly votes: Votes;
  readonly rows: Uint32Array;
}

/** How many stances are in one of the two alone, or are others: one walk along both. */
export const countDifferences = (a: Stances, b: Stances): number => {
  const at = ({ votes, rows }: Stances, index: number): readonly [number, number, number] => {
    const row = rows[index];
    return row === undefined
      ? [Infinity, Infinity, 0]
      : [votes.voter[row] as number, votes.comment[row] as number, votes.vote[row] as number];
  };
  let different = 0;
  for (let i = 0, j = 0; i < a.rows.length || j < b.rows.length;) {
    const [voterA, commentA, voteA] = at(a, i);
    const [voterB, commentB, voteB] = at(b, j);
    const order = voterA === voterB ? Math.sign(commentA - commentB) : Math.sign(voterA - voterB);
    if (order !== 0 || voteA !== voteB) different += 1;
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
  return different;
};
