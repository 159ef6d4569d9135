import { type Command, Option } from 'commander';
import { WORDS, type Words } from '@folkmoot/identity-domain';
import { type CommandLine, performShown } from '../command-line.js';
import { erasedListText } from '../restore/erased-list.js';
import { dataSettings } from '../settings/data-settings.js';
import { receiptText } from './receipt-text.js';

interface Options {
  readonly data?: string;
}

const HELP = `
What is erased is gone for good: its keys are destroyed, so that it cannot be read in the log, in topics or in any backup.

"erase member" forgets a person as they can themselves: with --words kept what they said stays, by "a former member"; with
--words erased it goes too. While Folkmoot runs, the command waits until each service has confirmed, and prints the
receipt. "erase comment" destroys the words of one comment; its place stays.

"erase --list" writes the keys that were destroyed, one a line: keep the list beside your backups, and give it to
"restore --erased" when the data directory itself is lost.

Examples:
  npm run folkmoot -- erase member vera@example.org --words erased --reason "Asked for by letter, 12 March"
  npm run folkmoot -- erase comment e0000000-0000-4000-8000-000000000001 --reason "Court order"
  npm run --silent folkmoot -- erase --list | grep : > erased.txt`;

const DATA = ['--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)'] as const;

const addMember = (erase: Command, line: CommandLine): void => {
  erase
    .command('member')
    .description('forget a member for good')
    .argument('<member>', 'id or e-mail address')
    .addOption(
      new Option('--words <kept-or-erased>', 'what becomes of what they have said')
        .choices(WORDS)
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'why, without naming the member')
    .option(...DATA)
    .action(async (member: string, options: Options & { readonly words: Words; readonly reason: string }) => {
      const { data, words, reason } = options;
      const report = await performShown(line, data, 'erase-member', { member, words, reason });
      line.output.write(receiptText(report));
      line.setExitCode(report.receipt.completedAt === undefined ? 1 : 0);
    });
};

const addComment = (erase: Command, line: CommandLine): void => {
  erase
    .command('comment')
    .description('destroy the words of a comment')
    .argument('<comment>', 'the id of the comment')
    .requiredOption('--reason <text>', 'why; staff can read it')
    .option(...DATA)
    .action(async (commentId: string, { data, reason }: Options & { readonly reason: string }) => {
      const { erasedAt, running } = await performShown(line, data, 'erase-comment', { commentId, reason });
      const pages = running ? 'The pages have dropped them.' : 'The pages drop them when Folkmoot starts.';
      line.output.write(`The words of ${commentId} were destroyed at ${erasedAt}. ${pages}\n`);
    });
};

export const addErase = (parent: Command, line: CommandLine): void => {
  const erase = parent
    .command('erase')
    .description('forget a member or destroy the words of a comment, for good')
    .usage('member|comment|--list [options]')
    .option('--list', 'write the keys that were destroyed, for "restore --erased"')
    .option(...DATA)
    .addHelpText('after', HELP)
    .action(async ({ list, data }: Options & { readonly list?: true }) => {
      if (!list) return erase.error('error: say what to erase: a member, a comment, or --list');
      const { directory } = dataSettings(data, line.env);
      const subjects = await performShown(line, data, 'list-erased', { directory });
      line.output.write(erasedListText(subjects));
    });
  addMember(erase, line);
  addComment(erase, line);
};
