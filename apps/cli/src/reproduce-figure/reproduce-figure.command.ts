import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type CommandLine, performShown } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';
import { reproductionText } from './reproduction-text.js';

const HELP = `
The file holds a figure as analytics answered it: JSON with its version, what it includes (asOf) and a digest. It is made
again from the first message that analytics has heard up to there, by the same rules, and compared.

Example:
  curl -s https://folkmoot.example/api/consultations/ID/participation > figure.json
  npm run folkmoot -- analytics reproduce figure.json

The exit code is 0 if it is the same, 1 if it is not (the answer says why), 2 if the file holds no figure.`;

export const addReproduceFigure = (program: Command, line: CommandLine): void => {
  program
    .command('analytics')
    .description('examine figures')
    .usage('COMMAND [options]')
    .command('reproduce')
    .description('make a figure again and compare it bit for bit')
    .argument('<file.json>', 'the figure')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .addHelpText('after', HELP)
    .action(async (file: string, { data }: { readonly data?: string }) => {
      const figure = await readFile(fromWhereCalled(file, line.env), 'utf8');
      const { text, exitCode } = reproductionText(
        await performShown(line, data, 'reproduce-figure', { figure }),
      );
      line.output.write(text);
      line.setExitCode(exitCode);
    });
};
