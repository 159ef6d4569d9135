import { createReadStream } from 'node:fs';

export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a UTF-8 file, a chunk of the file at a time, without byte order mark, LF or CRLF. Only these end a line:
 * bodies may hold the separators U+2028 and U+2029, at which node:readline would split.
 */
export async function* readLines(path: string): AsyncGenerator<readonly Line[]> {
  let rest = '';
  let number = 0;
  const lineOf = (raw: string): Line => {
    number += 1;
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    return { number, text: number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text };
  };
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
    const parts = (rest + (chunk as string)).split('\n');
    rest = parts.pop() as string;
    yield parts.map(lineOf);
  }
  if (rest !== '') yield [lineOf(rest)];
}
