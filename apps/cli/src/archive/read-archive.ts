import { createReadStream } from 'node:fs';
import { type ArchiveLine, ARCHIVE_VERSION, type Kind, KINDS } from './archive-lines.js';
import { BrokenArchive } from './archive-problem.js';
import { inOrder, misfit } from './archive-rules.js';
import { lineFields } from './line-fields.js';

/** In bytes. No line that fits the format comes near. */
export const LONGEST_LINE = 1024 * 1024;

export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  readonly line: ArchiveLine;
}

const LF = 0x0a;
const CR = 0x0d;

/** What else people hand in, by its first bytes. */
const SIGNS: readonly (readonly [sign: Buffer, problem: string])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'it begins with a byte order mark: save the file as UTF-8 without one'],
  [Buffer.from([0xff, 0xfe]), 'it is UTF-16: save the file as UTF-8 without a byte order mark'],
  [Buffer.from([0xfe, 0xff]), 'it is UTF-16: save the file as UTF-8 without a byte order mark'],
  [Buffer.from([0x1f, 0x8b]), 'the file is compressed (gzip): unpack it first'],
  [Buffer.from('PK\u0003\u0004'), 'the file is compressed, or a workbook: an archive is a text file'],
];

const textOf = (bytes: Buffer, number: number): string => {
  const [, problem] =
    (number === 1 && SIGNS.find(([sign]) => bytes.subarray(0, sign.length).equals(sign))) || [];
  if (problem !== undefined) throw new BrokenArchive(1, problem);
  if (bytes.at(-1) === CR) throw new BrokenArchive(number, 'it ends with CR LF: lines end with LF alone');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BrokenArchive(number, 'it is not UTF-8');
  }
};

const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);

const checkHeader = (value: object): void => {
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format === 'folkmoot' && typeof version === 'number' && version > ARCHIVE_VERSION)
    throw new BrokenArchive(
      1,
      `the archive has version ${version}: this Folkmoot reads ${ARCHIVE_VERSION}. A newer Folkmoot made it`,
    );
};

/** One line as an object of its kind, its keys in their order. Throws {@link BrokenArchive}. */
export const parseLine = (text: string, number: number): ArchiveLine => {
  if (text.trim() === '') throw new BrokenArchive(number, 'it is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BrokenArchive(
      number,
      number === 1
        ? 'it is not JSON: each line of an archive is a whole JSON object, the first one {"kind":"archive","format":"folkmoot","version":1}'
        : 'it is not JSON: is it cut off?',
    );
  }
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (number === 1) {
    if (kind !== 'archive')
      throw new BrokenArchive(1, 'an archive begins with {"kind":"archive","format":"folkmoot","version":1}');
    checkHeader(value as object);
  }
  if (!isKind(kind)) throw new BrokenArchive(number, `"kind" must be one of ${KINDS.join(', ')}`);
  const fields = lineFields[kind];
  const problem = misfit(value, fields);
  if (problem !== undefined) throw new BrokenArchive(number, `${kind}: ${problem}`);
  return inOrder(value, fields) as unknown as ArchiveLine;
};

/** The lines of the file as bytes, holding no more of it than a line. */
async function* byteLines(path: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer[] = [];
  let held = 0;
  let number = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); ; end = chunk.indexOf(LF, from)) {
      const piece = chunk.subarray(from, end === -1 ? chunk.length : end);
      held += piece.length;
      if (held > LONGEST_LINE)
        throw new BrokenArchive(
          number,
          `it is longer than ${LONGEST_LINE.toLocaleString('en-GB')} bytes, and no line of an archive is`,
        );
      if (end === -1) {
        rest.push(piece);
        break;
      }
      lines.push(rest.length === 0 ? piece : Buffer.concat([...rest, piece]));
      rest = [];
      held = 0;
      number += 1;
      from = end + 1;
    }
    yield lines;
  }
  if (held > 0) yield [Buffer.concat(rest)];
}

/** The lines of an archive, some at a time, each in itself as it should be. Throws {@link BrokenArchive}. */
export async function* readArchive(path: string): AsyncGenerator<readonly NumberedLine[]> {
  let number = 0;
  for await (const lines of byteLines(path)) {
    yield lines.map((bytes) => {
      number += 1;
      return { number, line: parseLine(textOf(bytes, number), number) };
    });
  }
}
