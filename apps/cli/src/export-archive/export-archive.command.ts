import type { Command } from 'commander';
import { countsText } from '../archive/counts-text.js';
import { type CommandLine, performShown } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';

interface Options {
  readonly data?: string;
  readonly to?: string;
}

const HELP = `
The archive is a text file, one JSON object a line; docs/archive.md describes every line. It holds the whole
consultation: texts, dates, timeline, discussions, the public names of those who took part, comments, replies, stances and
decisions. It also holds what staff alone can read, such as hidden comments: keep it as you keep the system itself.

Examples:
  npm run folkmoot -- export 7d0f6c36-9f0e-4a0e-8a55-0d5f3a3c1a11
  npm run folkmoot -- export 7d0f6c36-9f0e-4a0e-8a55-0d5f3a3c1a11 --to park.jsonl`;

export const addExportArchive = (parent: Command, line: CommandLine): void => {
  parent
    .command('export')
    .description('write the archive of a consultation')
    .argument('<consultation>', 'the id of the consultation: the last part of its address')
    .option('--to <file>', 'the file to write (else the id with .jsonl)')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .addHelpText('after', HELP)
    .action(async (consultationId: string, { data, to = `${consultationId}.jsonl` }: Options) => {
      const file = fromWhereCalled(to, line.env);
      const report = await performShown(line, data, 'export-archive', { consultationId, file });
      line.output.write(`${report.file}: ${countsText(report.counts)}\n`);
    });
};
