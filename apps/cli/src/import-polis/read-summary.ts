import { basename } from 'node:path';
import { readRecords } from './csv-records.js';
import type { ReportProblem } from './row-problem.js';

const KEY = /^[a-z][a-z-]*$/;

/** summary.csv: key, value lines; a description may span lines. An unquoted value may hold commas. */
export const readSummary = async (
  path: string,
  report: ReportProblem,
): Promise<Readonly<Record<string, string>>> => {
  const file = basename(path);
  const entries: [string, string][] = [];
  const looksLikeEntry = ([key = '', ...values]: readonly string[]): boolean =>
    KEY.test(key) && values.length === 1;
  for await (const { line, fields } of readRecords(path, report, looksLikeEntry)) {
    const [key = '', ...values] = fields;
    if (KEY.test(key) && values.length > 0) entries.push([key, values.join(',').trim()]);
    else report({ file, line, problem: 'is not a key and a value' });
  }
  return Object.fromEntries(entries);
};
