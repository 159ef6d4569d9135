import { parse } from 'csv-parse/sync';
import { basename } from 'node:path';
import { type Line, readLines } from './csv-lines.js';
import type { ReportProblem } from './row-problem.js';

export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** A record that is still open after so many characters has lost its closing quote. */
const LONGEST_RECORD = 256 * 1024;

const QUOTE_PAIRS = /^"[^"]*"(?:,"[^"]*")*$/;

/** `undefined` where quoting is not as RFC 4180 has it. */
const fieldsOf = (text: string): readonly string[] | undefined => {
  if (!text.includes('"')) return text.split(',');
  if (QUOTE_PAIRS.test(text)) return text.slice(1, -1).split('","');
  try {
    const records: string[][] = parse(text, { record_delimiter: '\n', relax_column_count: true });
    return records.length === 1 ? records[0] : undefined;
  } catch {
    return undefined;
  }
};

/** Whether the quotes of a text pair up; if not, its record goes on in the next line. */
const isOpen = (text: string): boolean => {
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open;
  return open;
};

/**
 * The records of a CSV file. A lost or stray quote costs the record it stands in and no other: while a record is open,
 * a line that by itself `looksLikeRecord` (given its fields so far) begins a new one.
 */
export async function* readRecords(
  path: string,
  report: ReportProblem,
  looksLikeRecord: (fields: readonly string[]) => boolean,
): AsyncGenerator<CsvRecord> {
  const file = basename(path);
  let pending: Line[] = [];
  let pendingLength = 0;

  const complete = (line: number, text: string): CsvRecord | undefined => {
    const fields = fieldsOf(text);
    if (!fields) report({ file, line, problem: 'quotes are not closed or stand where none may' });
    return fields && { line, fields };
  };
  const giveUp = (): void => {
    const [first] = pending;
    if (first) report({ file, line: first.number, problem: 'a quote is opened and never closed' });
    pending = [];
    pendingLength = 0;
  };
  const beginsAnother = (text: string): boolean => {
    const fields = fieldsOf(isOpen(text) ? `${text}"` : text);
    return fields !== undefined && looksLikeRecord(fields);
  };

  for await (const lines of readLines(path)) {
    for (const line of lines) {
      if (pending.length > 0 && beginsAnother(line.text)) giveUp();
      const closes = pending.length > 0 === isOpen(line.text);
      if (pending.length === 0 && closes) {
        const record = line.text === '' ? undefined : complete(line.number, line.text);
        if (record) yield record;
        continue;
      }
      pending.push(line);
      pendingLength += line.text.length;
      if (closes) {
        const text = pending.map((one) => one.text).join('\n');
        const record = complete((pending[0] as Line).number, text);
        pending = [];
        pendingLength = 0;
        if (record) yield record;
      } else if (pendingLength > LONGEST_RECORD) {
        giveUp();
      }
    }
  }
  giveUp();
}
