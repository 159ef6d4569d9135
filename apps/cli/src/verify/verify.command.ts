import type { Command } from 'commander';
import { type CommandLine, performShown } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';
import { readPublishedRoots } from './published-roots.js';
import { isAsItWas } from './verify.js';
import { verifyReportText } from './verify-report-text.js';

interface Options {
  readonly data?: string;
  readonly roots?: string;
  readonly json?: boolean;
}

const HELP = `
Reads every event of the log and compares it with the evidence that Folkmoot keeps beside it, and with roots that were
published earlier. It finds any event that was changed, dropped, added or put elsewhere, and names the first of each kind. It
changes nothing; erased words make no difference.

Whoever can write to this directory could change log and evidence together: only roots that were kept elsewhere show that.
  curl -o roots.json https://YOUR-FOLKMOOT/api/evidence/discussion

Examples:
  npm run folkmoot -- verify
  npm run folkmoot -- verify --roots roots.json

The exit code is 0 if the log is what it was, 1 if it is not.`;

export const addVerify = (parent: Command, line: CommandLine): void => {
  parent
    .command('verify')
    .description('check that no event was changed, dropped, added or reordered')
    .option('--roots <file>', 'roots that were published earlier, as GET /api/evidence/CONTEXT answers them')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(async ({ data, roots, json = false }: Options) => {
      const published = roots === undefined ? [] : await readPublishedRoots(fromWhereCalled(roots, line.env));
      const report = await performShown(line, data, 'verify', { published });
      line.output.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : verifyReportText(report));
      line.setExitCode(isAsItWas(report) ? 0 : 1);
    });
};
