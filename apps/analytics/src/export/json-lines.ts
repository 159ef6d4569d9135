import { Readable } from 'node:stream';
import { type Table, wellFormed } from './table.js';

/** An object a line, every column in each, `null` where there is nothing. Destroying the stream ends the reading of pages. */
export const jsonLines = ({ columns, pages }: Table): Readable => {
  const chunks = async function* () {
    for await (const page of pages) {
      const lines = page.map((row) =>
        JSON.stringify(
          Object.fromEntries(columns.map(({ name }, index) => [name, wellFormed(row[index] ?? null)])),
        ),
      );
      if (lines.length > 0) yield `${lines.join('\n')}\n`;
    }
  };
  return Readable.from(chunks(), { objectMode: false });
};
