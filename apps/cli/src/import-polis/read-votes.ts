import { basename } from 'node:path';
import { readTable } from './csv-table.js';
import { idIn, implausible, instantIn, quoted, tritIn } from './polis-cells.js';
import type { ReportProblem } from './row-problem.js';
import { type Votes, votesBuilder } from './votes.js';

/**
 * votes.csv in the order of the file, the sign as it stands there. A vote needs its comment; one that is older than its
 * comment is reported and stays, for it counts in what was published.
 */
export const readVotes = async (
  path: string,
  comments: ReadonlyMap<number, { readonly at: number }>,
  report: ReportProblem,
): Promise<Votes> => {
  const file = basename(path);
  const votes = votesBuilder();
  const rows = readTable(path, report, {
    required: ['timestamp', 'comment-id', 'voter-id', 'vote'],
    digits: ['timestamp', 'comment-id', 'voter-id'],
  });
  for await (const { line, cell } of rows) {
    const problem = (text: string): void => report({ file, line, problem: text });
    const at = instantIn(cell('timestamp'));
    const comment = idIn(cell('comment-id'));
    const voter = idIn(cell('voter-id'));
    const vote = tritIn(cell('vote'));
    if (at === undefined) problem(`timestamp ${quoted(cell('timestamp'))} is no time in milliseconds`);
    else if (implausible(at)) problem(implausible(at) as string);
    else if (comment === undefined) problem(`comment-id ${quoted(cell('comment-id'))} is no number`);
    else if (voter === undefined) problem(`voter-id ${quoted(cell('voter-id'))} is no number`);
    else if (vote === undefined) problem(`vote ${quoted(cell('vote'))} is not 1, 0 or -1`);
    else if (!comments.has(comment)) problem(`comment ${comment} is not in comments.csv`);
    else {
      const writtenAt = comments.get(comment)?.at as number;
      if (at < writtenAt) problem(`vote is older than comment ${comment}; it is imported all the same`);
      votes.add({ line, at, comment, voter, vote });
    }
  }
  return votes.build();
};
