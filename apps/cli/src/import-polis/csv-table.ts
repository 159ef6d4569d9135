import { basename } from 'node:path';
import { readRecords } from './csv-records.js';
import type { ReportProblem } from './row-problem.js';

/** One row under a header; `undefined` for a column that this file does not have. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
  cell(column: string): string | undefined;
}

export interface TableOptions {
  /** Without one of these the file cannot be read: reported at line 1, and no rows come. */
  readonly required: readonly string[];
  /** Of the required ones, those whose cells are digits: by them a new row is known after a broken one. */
  readonly digits: readonly string[];
  onHeader?(columns: readonly string[]): void;
}

const DIGITS = /^\d+$/;

/** The rows of a CSV file with a header; columns may come in any order, and further ones are no trouble. */
export async function* readTable(
  path: string,
  report: ReportProblem,
  { required, digits, onHeader }: TableOptions,
): AsyncGenerator<TableRow> {
  const file = basename(path);
  let columns: ReadonlyMap<string, number> | undefined;
  let width = 0;
  let digitsAt: readonly number[] = [];
  const looksLikeRow = (fields: readonly string[]): boolean =>
    columns !== undefined &&
    fields.length === width &&
    digitsAt.every((at) => DIGITS.test(fields[at] as string));

  for await (const { line, fields } of readRecords(path, report, looksLikeRow)) {
    if (!columns) {
      const names = fields.map((name) => name.trim().toLowerCase());
      const missing = required.filter((name) => !names.includes(name));
      if (missing.length > 0) {
        report({ file, line, problem: `has no column ${missing.join(', ')}` });
        return;
      }
      const known = new Map(names.map((name, at) => [name, at]));
      columns = known;
      width = names.length;
      digitsAt = digits.map((name) => known.get(name) as number);
      onHeader?.(names);
    } else if (fields.length !== width) {
      report({ file, line, problem: `has ${fields.length} fields where the header has ${width}` });
    } else {
      const at = columns;
      yield { line, fields, cell: (column) => fields[at.get(column) ?? -1] };
    }
  }
  if (!columns) report({ file, line: 1, problem: 'is empty: not even a header' });
}
