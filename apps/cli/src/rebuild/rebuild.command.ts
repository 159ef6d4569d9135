import type { Command } from 'commander';
import { type CommandLine, performShown } from '../command-line.js';
import { number } from '../terminal/pace.js';
import { table } from '../terminal/table.js';
import type { ReadModelStatus } from './list-read-models.js';
import type { Rebuilt } from './rebuild.js';

interface Options {
  readonly data?: string;
  readonly all?: boolean;
}

const HELP = `
Read models are what pages show; all of it is made from the event log and can be made again. Without a name this
lists them. With names (or --all) each is filled anew beside the one that is read and takes its place when it is
complete. Stopped half-way, the old one stays.

Examples:
  npm run folkmoot -- rebuild
  npm run folkmoot -- rebuild comment-page
  npm run folkmoot -- rebuild --all`;

const behind = ({ reached, head }: ReadModelStatus): string => {
  const events = Number(head) - Number(reached);
  return events <= 0 ? 'up to date' : `${number(events)} events behind`;
};

const listText = (models: readonly ReadModelStatus[]): string =>
  `${table(
    ['READ MODEL', 'SERVICE', 'VERSION', 'BUILD', 'STATE'],
    models.map((one) => [one.name, one.service, `${one.version}`, `${one.build}`, behind(one)]),
  )}\n\nBuild one anew: npm run folkmoot -- rebuild NAME, or all of them with --all.\n`;

const rebuiltText = (rebuilt: readonly Rebuilt[]): string =>
  rebuilt
    .map(({ name, build, events, seconds }) => {
      const rate = number(events / Math.max(seconds, 0.001));
      return `${name}: build ${build} is in place, ${number(events)} events in ${seconds.toFixed(1)} s (${rate} events/s)\n`;
    })
    .join('');

export const addRebuild = (parent: Command, line: CommandLine): void => {
  parent
    .command('rebuild')
    .description('make read models again from the event log; without a name, list them')
    .argument('[read-models...]', 'names of read models')
    .option('--all', 'all of them')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .addHelpText('after', HELP)
    .action(async (names: readonly string[], { data, all = false }: Options) => {
      if (names.length === 0 && !all) {
        line.output.write(listText(await performShown(line, data, 'list-read-models', {})));
        return;
      }
      const models = all
        ? (await performShown(line, data, 'list-read-models', {})).map(({ name }) => name)
        : names;
      line.output.write(rebuiltText(await performShown(line, data, 'rebuild', { models })));
    });
};
