import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkMatrix, type MatrixCheck } from './check-matrix.js';
import { type PolisComment, readComments } from './read-comments.js';
import { readSummary } from './read-summary.js';
import { readVotes } from './read-votes.js';
import type { RowProblem } from './row-problem.js';
import { signOf, type TallyDifference, tallyDifferences, type VoteSign } from './vote-sign.js';
import { reversed, standingOf, type Votes } from './votes.js';

/** A Polis export, read and checked against itself. */
export interface PolisExport {
  /** `topic`, `conversation-description`, … ; empty without a summary.csv. */
  readonly summary: Readonly<Record<string, string>>;
  readonly comments: ReadonlyMap<number, PolisComment>;
  /** Every vote ever given, in the order of the file; 1 is agree whatever the file's sign. */
  readonly votes: Votes;
  /** Rows of `votes` that stand at the end, ordered by voter and comment. */
  readonly standing: Uint32Array;
  readonly sign: VoteSign;
  readonly tallyDifferences: readonly TallyDifference[];
  /** Absent without a participants-votes.csv. */
  readonly matrix: MatrixCheck | undefined;
  /** Rows left out, in the order in which they were met. */
  readonly problems: readonly RowProblem[];
}

/** The folder is no Polis export. */
export class NoPolisExport extends Error {
  override readonly name = 'NoPolisExport';
}

/** Throws {@link NoPolisExport} if comments.csv or votes.csv is not there; everything else is a problem in the result. */
export const readPolis = async (folder: string): Promise<PolisExport> => {
  const pathOf = (file: string): string => join(folder, file);
  const missing = ['comments.csv', 'votes.csv'].filter((file) => !existsSync(pathOf(file)));
  if (missing.length > 0) throw new NoPolisExport(`${folder} has no ${missing.join(' and no ')}`);
  const optional = <T>(file: string, read: (path: string) => Promise<T>): Promise<T | undefined> =>
    existsSync(pathOf(file)) ? read(pathOf(file)) : Promise.resolve(undefined);

  const problems: RowProblem[] = [];
  const report = (problem: RowProblem): void => void problems.push(problem);
  const summary = (await optional('summary.csv', (path) => readSummary(path, report))) ?? {};
  const comments = await readComments(pathOf('comments.csv'), report);
  const written = await readVotes(pathOf('votes.csv'), comments, report);
  const sign = signOf(written, comments.values());
  const votes = sign === 'agree-is-minus-1' ? reversed(written) : written;
  const standing = standingOf(votes);
  const matrix = await optional('participants-votes.csv', (path) =>
    checkMatrix(path, votes, standing, report),
  );
  return {
    summary,
    comments,
    votes,
    standing,
    sign,
    tallyDifferences: tallyDifferences(votes, comments.values()),
    matrix,
    problems,
  };
};
