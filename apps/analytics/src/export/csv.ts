import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { type Cell, type Row, type Table, wellFormed } from './table.js';

/** Where a spreadsheet would see a formula, also behind what it takes for nothing: https://owasp.org/www-community/attacks/CSV_Injection. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet could run begins with an apostrophe instead. Numbers stay numbers. */
const harmless = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

const written = (rows: readonly Row[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => harmless(wellFormed(cell)))),
    // Without the match a line feed alone would stand unquoted, since lines end in CR LF.
    { record_delimiter: 'windows', quoted_match: /[\r\n]/, cast: { boolean: String } },
  );

const BOM = '\uFEFF';

/**
 * RFC 4180 in UTF-8, with a header. With `bom` a spreadsheet knows that it is UTF-8. Destroying the stream ends the
 * reading of pages.
 */
export const csv = (
  { columns, pages }: Table,
  { bom = false }: { readonly bom?: boolean } = {},
): Readable => {
  const chunks = async function* () {
    yield (bom ? BOM : '') + written([columns.map(({ name }) => name)]);
    for await (const page of pages) if (page.length > 0) yield written(page);
  };
  return Readable.from(chunks(), { objectMode: false });
};
