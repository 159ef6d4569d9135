import type { MatrixDifference } from './check-matrix.js';
import type { RowProblem } from './row-problem.js';
import type { TallyDifference, VoteSign } from './vote-sign.js';

/** What an import did and whether it adds up; plain JSON, since it may come from another process. */
export interface ImportReport {
  readonly title: string;
  /** What the conversation is known by: importing it again meets what is there. */
  readonly knownBy: string;
  readonly consultationId: string;
  readonly attribution: string | undefined;
  readonly rows: { readonly comments: number; readonly votes: number };
  readonly comments: { readonly shown: number; readonly hidden: number; readonly leftOut: number };
  readonly members: number;
  readonly stances: {
    /** In the store at the end. */
    readonly standing: number;
    /** Those that are other than votes.csv ends with, or missing, or too many. */
    readonly notStanding: number;
    /** First votes and changes of mind. */
    readonly changes: number;
    /** Votes that repeat what stood. */
    readonly repeats: number;
  };
  readonly sign: VoteSign;
  /** Comments whose published counts are not those of votes.csv. */
  readonly tallyDifferences: readonly TallyDifference[];
  /** Cells of participants-votes.csv against what stands in the store; absent without the file. */
  readonly matrix:
    | {
        readonly cells: number;
        readonly different: number;
        readonly differences: readonly MatrixDifference[];
      }
    | undefined;
  readonly problems: readonly RowProblem[];
  /** Of the log; none where everything was there already. */
  readonly newEvents: number;
  /** Writing alone, and all of it with reading, read models and checks. */
  readonly seconds: { readonly writing: number; readonly total: number };
}

/** Whether somebody should look at something. */
export const hasFindings = ({ problems, tallyDifferences, matrix, stances }: ImportReport): boolean =>
  problems.length > 0 ||
  tallyDifferences.length > 0 ||
  stances.notStanding > 0 ||
  (matrix?.different ?? 0) > 0;
