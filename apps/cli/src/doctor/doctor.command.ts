import { resolve } from 'node:path';
import type { Command } from 'commander';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';
import type { CommandLine } from '../command-line.js';
import { fromWhereCalled } from '../settings/data-settings.js';
import { examine } from './examine.js';
import type { Finding } from './finding.js';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

const HELP = `
Looks at the settings, the Node and SQLite it runs on, and everything in the data directory: who works on it, whether
the master key fits the keys, whether each database is sound, whether the event log has gaps, how far read models and
messages are. It changes nothing and may be run while Folkmoot works.

The exit code is 0 if everything is in order, 1 if there is something to do.`;

const MARKS = { well: '✓', note: '-', wrong: '✗' } as const;

const findingsText = (findings: readonly Finding[]): string =>
  [...Map.groupBy(findings, ({ about }) => about)]
    .map(
      ([about, ones]) =>
        `\n${about}\n${ones.map(({ state, text }) => `  ${MARKS[state]} ${text}\n`).join('')}`,
    )
    .join('');

const wrongOnes = (findings: readonly Finding[]) => findings.filter((one) => one.state === 'wrong');

const verdict = (findings: readonly Finding[]): string => {
  const todo = wrongOnes(findings);
  if (todo.length === 0) return '\nEverything is in order.\n';
  return `\nWhat to do:\n${todo.map((one, index) => `  ${index + 1}. ${one.text}.\n     ${one.todo}\n`).join('')}`;
};

export const addDoctor = (parent: Command, { env, output, setExitCode }: CommandLine): void => {
  parent
    .command('doctor')
    .description('say in plain words what is wrong with the settings or the data directory')
    .option('--data <directory>', 'the data directory (else FOLKMOOT_DATA, else .data)')
    .option('--json', 'for machines')
    .addHelpText('after', HELP)
    .action(({ data, json = false }: Options) => {
      const configured = env['FOLKMOOT_DATA'] || (allInOneSchema.properties.FOLKMOOT_DATA.default as string);
      const directory = data === undefined ? resolve(configured) : fromWhereCalled(data, env);
      const findings = examine(directory, env);
      const inOrder = wrongOnes(findings).length === 0;
      output.write(
        json
          ? `${JSON.stringify({ inOrder, directory, findings }, undefined, 2)}\n`
          : findingsText(findings) + verdict(findings),
      );
      setExitCode(inOrder ? 0 : 1);
    });
};
