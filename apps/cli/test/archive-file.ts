import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Line = Record<string, unknown>;

/** The example of docs/archive.md, as the file would be. */
export const documentedArchive = (): string => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/archive.md'), 'utf8');
  const example = /<!-- example -->\s*```jsonl\n([^`]*)```/.exec(page);
  return example?.[1] as string;
};

export const linesOf = (archive: string): Line[] =>
  archive
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

export const fileOf = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
