import { Command, CommanderError } from 'commander';
import type { CommandLine } from './command-line.js';
import { addDoctor } from './doctor/doctor.command.js';
import { addBackup } from './backup/backup.command.js';
import { addErase } from './erase/erase.command.js';
import { addExportArchive } from './export-archive/export-archive.command.js';
import { addImportArchive } from './import-archive/import-archive.command.js';
import { addImportPolis } from './import-polis/import-polis.command.js';
import { addRebuild } from './rebuild/rebuild.command.js';
import { addReproduceFigure } from './reproduce-figure/reproduce-figure.command.js';
import { addRestore } from './restore/restore.command.js';
import { addSettings } from './settings/settings.command.js';
import { failureText } from './terminal/failure-text.js';
import { addVerify } from './verify/verify.command.js';

const HELP = `
Examples:
  npm run folkmoot -- doctor
  npm run folkmoot -- import polis examples/polis/brexit-consensus
  npm run folkmoot -- export 7d0f6c36-9f0e-4a0e-8a55-0d5f3a3c1a11 --to park.jsonl
  npm run folkmoot -- backup /backups/2026-11-24
  npm run folkmoot -- rebuild

They work on the data directory (FOLKMOOT_DATA, else .data; --data names another). While Folkmoot runs on it, it does
their work itself and they show its progress.
Exit codes: 0 as wished, 1 something was reported, 2 the command was called in a wrong way.
Help with a command: npm run folkmoot -- COMMAND --help`;

const programFor = (line: CommandLine): Command => {
  const program = new Command('folkmoot')
    .description('Looks after a Folkmoot: brings data in, repairs and examines.')
    .usage('COMMAND [options]')
    .addHelpText('after', HELP)
    .configureOutput({
      writeOut: (text) => line.output.write(text),
      writeErr: (text) => line.messages.write(text),
    })
    // Else a command that has commands of its own would take the options that are meant for these.
    .enablePositionalOptions()
    .showHelpAfterError('(--help says how it is called)')
    .exitOverride();
  const imports = program
    .command('import')
    .description('bring in an archive, or what was said elsewhere')
    .usage('SOURCE [options]');
  addImportPolis(imports, line);
  addImportArchive(imports, line);
  addExportArchive(program, line);
  addBackup(program, line);
  addRestore(program, line);
  addErase(program, line);
  addRebuild(program, line);
  addDoctor(program, line);
  addVerify(program, line);
  addReproduceFigure(program, line);
  addSettings(program, line);
  return program;
};

const isWrongUsage = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'UnknownReadModel' ||
    error.name === 'NoBackup' ||
    error.name === 'NoPolisExport' ||
    error.name === 'NoRoots');

/** Runs one command; `args` are what follows the program's name. Never throws: what went wrong is said and in the exit code. */
export const run = async (args: readonly string[], line: CommandLine): Promise<void> => {
  try {
    await programFor(line).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      const wished = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
      line.setExitCode(wished ? 0 : 2);
      return;
    }
    line.messages.write(`${failureText(error)}\n`);
    line.setExitCode(isWrongUsage(error) ? 2 : 1);
  }
};
