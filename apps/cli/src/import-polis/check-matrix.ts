import { basename } from 'node:path';
import { readTable } from './csv-table.js';
import { idIn, quoted, type Trit, tritIn } from './polis-cells.js';
import type { ReportProblem } from './row-problem.js';
import type { Votes } from './votes.js';

export interface Participant {
  readonly id: number;
  /** Polis's own opinion group. */
  readonly groupId: number | undefined;
}

export interface MatrixDifference {
  readonly participantId: number;
  readonly commentId: number;
  readonly published: Trit | undefined;
  readonly standing: Trit | undefined;
}

interface Difference {
  /** Cells and standing stances that are not each other's; all are counted, the first hundred listed. */
  readonly different: number;
  readonly differences: readonly MatrixDifference[];
}

export interface MatrixCheck extends Difference {
  readonly participants: readonly Participant[];
  /** Cells with a vote. */
  readonly cells: number;
}

const LISTED = 100;

/** The stances of each voter, cut from the standing rows (ordered by voter) where they are needed. */
const stancesByVoter = ({ voter, comment, vote }: Votes, standing: Uint32Array) => {
  const starts = new Map<number, number>();
  standing.forEach((row, index) => {
    const id = voter[row] as number;
    if (!starts.has(id)) starts.set(id, index);
  });
  return {
    voters: (): Iterable<number> => starts.keys(),
    of(id: number): Map<number, Trit> {
      const stances = new Map<number, Trit>();
      for (let index = starts.get(id) ?? standing.length; index < standing.length; index += 1) {
        const row = standing[index] as number;
        if (voter[row] !== id) break;
        stances.set(comment[row] as number, vote[row] as Trit);
      }
      return stances;
    },
  };
};

type Compare = (
  participantId: number,
  commentId: number,
  cell: Trit | undefined,
  standing: Trit | undefined,
) => void;

/** One reading of the matrix's sign. */
const comparison = (sign: 1 | -1) => {
  const differences: MatrixDifference[] = [];
  let different = 0;
  return {
    compare: ((participantId, commentId, cell, standing) => {
      // `|| 0`: a turned zero would be -0.
      const published = cell === undefined ? undefined : ((cell * sign || 0) as Trit);
      if (published === standing) return;
      different += 1;
      if (differences.length < LISTED) differences.push({ participantId, commentId, published, standing });
    }) satisfies Compare,
    result: () => ({ different, differences }),
  };
};

/**
 * Compares every cell of participants-votes.csv, a row at a time, with the stances that stand; like votes.csv, an older
 * dump may have the sign reversed, so the nearer reading counts.
 */
export const checkMatrix = async (
  path: string,
  votes: Votes,
  standing: Uint32Array,
  report: ReportProblem,
): Promise<MatrixCheck> => {
  const file = basename(path);
  const stances = stancesByVoter(votes, standing);
  const participants = new Map<number, Participant>();
  const readings = [comparison(1), comparison(-1)] as const;
  const compare: Compare = (...cell) => {
    for (const reading of readings) reading.compare(...cell);
  };
  let cells = 0;

  let commentColumns: readonly (readonly [at: number, commentId: number])[] = [];
  const rows = readTable(path, report, {
    required: ['participant'],
    digits: ['participant'],
    onHeader(columns) {
      commentColumns = columns.flatMap((name, at) => {
        const commentId = idIn(name);
        return commentId === undefined ? [] : [[at, commentId] as const];
      });
    },
  });
  for await (const { line, fields, cell } of rows) {
    const participantId = idIn(cell('participant'));
    if (participantId === undefined) {
      report({ file, line, problem: `participant ${quoted(cell('participant'))} is no number` });
      continue;
    }
    if (participants.has(participantId)) {
      report({ file, line, problem: `participant ${participantId} has a row already` });
      continue;
    }
    participants.set(participantId, { id: participantId, groupId: idIn(cell('group-id')) });
    const unseen = stances.of(participantId);
    for (const [at, commentId] of commentColumns) {
      const text = fields[at] as string;
      const published = tritIn(text);
      if (published !== undefined) cells += 1;
      else if (text !== '') report({ file, line, problem: `vote ${quoted(text)} is not 1, 0 or -1` });
      const stands = unseen.get(commentId);
      unseen.delete(commentId);
      compare(participantId, commentId, published, stands);
    }
    for (const [commentId, stands] of unseen) compare(participantId, commentId, undefined, stands);
  }
  for (const participantId of stances.voters()) {
    if (participants.has(participantId)) continue;
    for (const [commentId, stands] of stances.of(participantId)) {
      compare(participantId, commentId, undefined, stands);
    }
  }
  const [asWritten, turned] = [readings[0].result(), readings[1].result()];
  const nearer = turned.different < asWritten.different ? turned : asWritten;
  return { participants: [...participants.values()], cells, ...nearer };
};
