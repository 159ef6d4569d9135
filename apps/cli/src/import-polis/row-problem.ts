/** A row that an import leaves out or wonders at, for people to look up. */
export interface RowProblem {
  readonly file: string;
  /** Counted from 1; of a row over several lines, the first. */
  readonly line: number;
  readonly problem: string;
}

export type ReportProblem = (problem: RowProblem) => void;

export const problemLine = ({ file, line, problem }: RowProblem): string => `${file}:${line} ${problem}`;
