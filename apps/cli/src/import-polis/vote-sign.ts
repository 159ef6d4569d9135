import type { PolisComment } from './read-comments.js';
import type { Votes } from './votes.js';

/** How votes.csv writes agreement; `unclear` where comments.csv does not tell it. */
export type VoteSign = 'agree-is-1' | 'agree-is-minus-1' | 'unclear';

export interface TallyDifference {
  readonly commentId: number;
  readonly published: { readonly agrees: number; readonly disagrees: number };
  readonly counted: { readonly agrees: number; readonly disagrees: number };
}

interface Tally {
  plus: number;
  minus: number;
}

const tallies = ({ length, comment, vote }: Votes): ReadonlyMap<number, Tally> => {
  const byComment = new Map<number, Tally>();
  for (let row = 0; row < length; row += 1) {
    const id = comment[row] as number;
    let tally = byComment.get(id);
    if (!tally) byComment.set(id, (tally = { plus: 0, minus: 0 }));
    if (vote[row] === 1) tally.plus += 1;
    else if (vote[row] === -1) tally.minus += 1;
  }
  return byComment;
};

const NONE: Tally = { plus: 0, minus: 0 };

/** The reading that is nearer to the published counts; single broken rows do not sway it. */
export const signOf = (votes: Votes, comments: Iterable<PolisComment>): VoteSign => {
  const counted = tallies(votes);
  let asWritten = 0;
  let turned = 0;
  for (const { id, agrees, disagrees } of comments) {
    if (agrees === undefined || disagrees === undefined) continue;
    const { plus, minus } = counted.get(id) ?? NONE;
    asWritten += Math.abs(plus - agrees) + Math.abs(minus - disagrees);
    turned += Math.abs(minus - agrees) + Math.abs(plus - disagrees);
  }
  if (asWritten === turned) return 'unclear';
  return asWritten < turned ? 'agree-is-1' : 'agree-is-minus-1';
};

/** Comments whose votes, all ever given, are not the number that Polis published. */
export const tallyDifferences = (votes: Votes, comments: Iterable<PolisComment>): TallyDifference[] => {
  const counted = tallies(votes);
  const differences: TallyDifference[] = [];
  for (const { id: commentId, agrees, disagrees } of comments) {
    if (agrees === undefined || disagrees === undefined) continue;
    const { plus, minus } = counted.get(commentId) ?? NONE;
    if (plus === agrees && minus === disagrees) continue;
    const published = { agrees, disagrees };
    differences.push({ commentId, published, counted: { agrees: plus, disagrees: minus } });
  }
  return differences;
};
