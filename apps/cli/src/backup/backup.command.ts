import { existsSync } from 'node:fs';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import type { Command } from 'commander';
import { type CommandLine, performShown } from '../command-line.js';
import { dataSettings, fromWhereCalled } from '../settings/data-settings.js';
import { number } from '../terminal/pace.js';
import { CannotBackUp } from './backup.js';
import { MASTER_KEY } from './manifest.js';

interface Options {
  readonly data?: string;
  readonly withMasterKey?: boolean;
}

const HELP = `
Works while Folkmoot runs and while it does not. The backup holds the event log and the keys: everything else is made
from them again. It never holds the words of what was erased before, and words erased later become unreadable in it when
it is restored; docs/backup.md says how.

The master key opens everything: keep it apart from backups, unless you encrypt them. Without it a backup is of no use.

Examples:
  npm run folkmoot -- backup /backups/2026-11-24
  npm run folkmoot -- backup /encrypted/2026-11-24 --with-master-key`;

export const addBackup = (parent: Command, line: CommandLine): void => {
  parent
    .command('backup')
    .description('copy what cannot be made again, also while Folkmoot runs')
    .argument('<folder>', 'a new or empty folder')
    .option('--with-master-key', 'put the master key into it, too')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .addHelpText('after', HELP)
    .action(async (folder: string, { data, withMasterKey = false }: Options) => {
      const { directory } = dataSettings(data, line.env);
      if (!existsSync(dataFiles(directory).events))
        throw new CannotBackUp(`${directory} holds no Folkmoot that could be backed up`);
      const request = { directory, folder: fromWhereCalled(folder, line.env), withMasterKey };
      const report = await performShown(line, data, 'backup', request);
      const bytes = report.files.reduce((sum, file) => sum + file.bytes, 0);
      const held = report.files.some(({ name }) => name === MASTER_KEY);
      line.output.write(
        `${report.folder}: ${number(Number(report.head))} events, ${number(bytes / 1024)} KB\n` +
          (held
            ? 'The master key is in it: whoever has this folder can read everything.\n'
            : 'The master key is not in it: keep a copy of it elsewhere, without it nothing can be read.\n'),
      );
    });
};
