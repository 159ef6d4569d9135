import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { countsText } from '../archive/counts-text.js';
import { type CommandLine, performShown } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';
import { duration, number } from '../terminal/pace.js';
import type { ImportArchiveReport } from './import-archive.js';

const HELP = `
The file is an archive of Folkmoot's own: one that "export" has written, or one made by hand after docs/archive.md. It is
checked from its first line to its last before anything is stored. Everything keeps its time: a closed consultation is
closed when it has come in.

Stop it with Ctrl-C when you like: the same command goes on where it was.

Examples:
  npm run folkmoot -- import archive park.jsonl
  npm run folkmoot -- import park.jsonl

The exit code is 0 if all went in and adds up, 1 if something was reported.`;

const COMPARISONS: Readonly<Record<ImportArchiveReport['comparison'], string>> = {
  same: '✓ Exported again it is the same archive, byte for byte in the canonical form.',
  'in-another-order': '✓ Exported again it has the same lines; they stood in another order.',
  different: '✗ Exported again it is another archive: something was here before, or has come since.',
};

export const importArchiveText = (report: ImportArchiveReport): string => {
  const { consultationId, title, counts, membersMet, newEvents, comparison, seconds } = report;
  const stored =
    newEvents === 0
      ? 'nothing new: all of it was here already'
      : `${number(newEvents)} events in ${duration(seconds)}`;
  return [
    title,
    `  Consultation  ${consultationId}`,
    `  Archive       ${countsText(counts)}`,
    `  Stored        ${stored}`,
    ...(membersMet > 0
      ? [`  Members       ${number(membersMet)} were here before and keep their names`]
      : []),
    COMPARISONS[comparison],
    '',
  ].join('\n');
};

export const bringInArchive = async (
  line: CommandLine,
  file: string,
  { data }: { readonly data?: string },
): Promise<void> => {
  const path = fromWhereCalled(file, line.env);
  await access(path);
  const report = await performShown(line, data, 'import-archive', { file: path });
  line.output.write(importArchiveText(report));
  line.setExitCode(report.comparison === 'different' ? 1 : 0);
};

export const addImportArchive = (parent: Command, line: CommandLine): void => {
  parent
    .command('archive', { isDefault: true })
    .description('bring in an archive of Folkmoot’s own; the word "archive" may be left out')
    .argument('<file>', 'the archive')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .addHelpText('after', HELP)
    .action((file: string, options: { readonly data?: string }) => bringInArchive(line, file, options));
};
