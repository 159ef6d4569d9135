import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Table } from '../table.js';
import { rowXml } from './cell-xml.js';
import { partsAround, SHEET_BEGINS, SHEET_ENDS, sheetPath } from './parts.js';
import { type RowSource, rowSource } from './row-source.js';

/** The header counts: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3. */
const ROWS_OF_A_SHEET = 1_048_576;

/** The same rows make the same bytes: the time of writing is in none of them. The earliest that a zip knows. */
const OPTIONS = { mtime: new Date(1980, 0, 1), compressionLevel: 3 } as const;

const sheetXml = async function* (
  { columns }: Table,
  rows: RowSource,
  most: number,
): AsyncGenerator<string, void> {
  yield (
    SHEET_BEGINS +
    rowXml(
      columns.map(({ name }) => name),
      1,
    )
  );
  for (let count = 1; count < most;) {
    const taken = await rows.take(most - count);
    if (taken.length === 0) break;
    const first = count + 1;
    yield taken.map((row, index) => rowXml(row, first + index)).join('');
    count += taken.length;
  }
  yield SHEET_ENDS;
};

/**
 * A workbook: a header in each sheet, a further sheet where one is full. Sheets are compressed as they are written, and what
 * tells of them comes last. Destroying the stream ends the reading of pages.
 */
export const xlsx = (
  table: Table,
  { rowsOfASheet = ROWS_OF_A_SHEET }: { readonly rowsOfASheet?: number } = {},
): Readable => {
  const zip = new yazl.ZipFile();
  const rows = rowSource(table.pages);
  const output = zip.outputStream as Readable;
  let sheets = 0;
  let sheet: Readable | undefined;

  const fail = (error: unknown): void => void output.destroy(error as Error);

  const finish = (): void => {
    for (const [path, text] of Object.entries(partsAround(table.name, sheets)))
      zip.addBuffer(Buffer.from(text), path, OPTIONS);
    zip.end();
  };

  const addSheet = (): void => {
    sheets += 1;
    sheet = Readable.from(sheetXml(table, rows, rowsOfASheet), { objectMode: false });
    sheet.once('error', fail);
    sheet.once('end', () => {
      rows.hasMore().then((more) => (more ? addSheet() : finish()), fail);
    });
    zip.addReadStream(sheet, sheetPath(sheets), OPTIONS);
  };

  zip.on('error', fail);
  output.once('close', () => {
    sheet?.destroy();
    rows.end().catch(() => undefined);
  });
  addSheet();
  return output;
};
