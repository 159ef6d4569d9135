import type { Command } from 'commander';
import type { CommandLine } from '../command-line.js';
import { dataSettings, fromWhereCalled } from '../settings/data-settings.js';
import { number } from '../terminal/pace.js';
import { readErasedList } from './erased-list.js';
import { restore, type RestoreReport } from './restore.js';

interface Options {
  readonly data?: string;
  readonly replace?: boolean;
  readonly erased?: string;
}

const HELP = `
The backup is compared with its manifest first. A directory that Folkmoot works on is refused, and so is one that is not
empty, unless --replace is given: then the old one is kept beside it under another name.

What was erased since the backup stays erased: the old directory's destroyed keys are destroyed in the new one, too.
Where there is no old directory, give the list that "erase --list" has written.

The next start makes topics and read models again, which takes a while on a big log.

Examples:
  npm run folkmoot -- restore /backups/2026-11-24 --data .data
  npm run folkmoot -- restore /backups/2026-11-24 --data .data --replace
  npm run folkmoot -- restore /backups/2026-11-24 --data .data --erased erased.txt`;

const MASTER_KEYS: Readonly<Record<RestoreReport['masterKey'], string>> = {
  backup: 'The master key came with the backup.',
  replaced: 'The master key is that of the directory before.',
  settings: 'The master key is FOLKMOOT_MASTER_KEY.',
  missing: 'Put the master key there as master.key (or set FOLKMOOT_MASTER_KEY) before you start.',
};

export const addRestore = (parent: Command, line: CommandLine): void => {
  parent
    .command('restore')
    .description('make a data directory out of a backup')
    .argument('<backup>', 'the folder of the backup')
    .option('--data <directory>', 'the data directory to make (else FOLKMOOT_DATA, else .data)')
    .option('--replace', 'put it in the place of the one that is there')
    .option('--erased <file>', 'a list of what was erased, from "erase --list"')
    .addHelpText('after', HELP)
    .action(async (backup: string, { data, replace = false, erased }: Options) => {
      const settings = dataSettings(data, line.env);
      const report = await restore({
        ...settings,
        backup: fromWhereCalled(backup, line.env),
        replace,
        erased: erased === undefined ? [] : await readErasedList(fromWhereCalled(erased, line.env)),
      });
      const { directory, madeAt, head, before, erasedAgain, masterKey } = report;
      line.output.write(
        [
          `${directory} holds the ${number(Number(head))} events of the backup of ${madeAt}.`,
          ...(before === undefined ? [] : [`The directory before is ${before}.`]),
          ...(erasedAgain === 0
            ? []
            : [`Keys that were destroyed since, and now again: ${number(erasedAgain)}.`]),
          MASTER_KEYS[masterKey],
          '',
        ].join('\n'),
      );
    });
};
