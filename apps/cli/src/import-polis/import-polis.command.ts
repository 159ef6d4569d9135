import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandLine, performShown } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';
import { hasFindings } from './import-report.js';
import { importReportText } from './import-report-text.js';
import { problemLine } from './row-problem.js';

interface Options {
  readonly data?: string;
  readonly title?: string;
  readonly attribution?: string;
  readonly problems?: string;
}

const HELP = `
The folder holds what Polis exports:
  comments.csv            needed
  votes.csv               needed: every vote ever given
  participants-votes.csv  if it is there, each of its cells is compared with the stances that stand in the end
  summary.csv             topic, address and description of the conversation

It becomes one closed consultation with one discussion. Comments and stances keep their times; authors and voters
become members called "Participant 12"; comments that were rejected there are hidden here. Rows that cannot be read
are listed with their line numbers, and the rest goes on.

Stop it with Ctrl-C when you like: the same command goes on where it was. A conversation that was imported before is
met again, so that only what is new in the folder is added.

Examples:
  npm run folkmoot -- import polis examples/polis/brexit-consensus
  npm run folkmoot -- import polis ~/export --title "What should the park be?" --problems problems.txt

The exit code is 0 if all went in and adds up, 1 if something was reported.`;

export const addImportPolis = (parent: Command, line: CommandLine): void => {
  parent
    .command('polis')
    .description('bring in a conversation that was held with Polis')
    .argument('<folder>', 'the folder of the export')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .option('--title <title>', 'the title (else the topic in summary.csv)')
    .option(
      '--attribution <text>',
      'where it comes from and under which licence (else that of the Polis data)',
    )
    .option('--problems <file>', 'write all problems there, one a line')
    .addHelpText('after', HELP)
    .action(async (folder: string, options: Options) => {
      const { data, problems, ...texts } = options;
      const report = await performShown(line, data, 'import-polis', {
        folder: fromWhereCalled(folder, line.env),
        ...texts,
      });
      if (problems !== undefined) {
        const lines = report.problems.map((one) => `${problemLine(one)}\n`);
        await writeFile(fromWhereCalled(problems, line.env), lines.join(''));
      }
      line.output.write(importReportText(report));
      line.setExitCode(hasFindings(report) ? 1 : 0);
    });
};
