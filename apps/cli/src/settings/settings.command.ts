import type { Command } from 'commander';
import type { ConfigurationRow, Environment } from '@folkmoot/service/configuration';
import type { CommandLine } from '../command-line.js';
import { allSettings } from './all-settings.js';

const HELP = `
Folkmoot is set up by environment variables. They are read when it starts; "doctor" says which are wrong.

Example:
  FOLKMOOT_PORT=8080 npm start`;

const valueOf = ({ name, secret, ...row }: ConfigurationRow, env: Environment): string => {
  const set = env[name];
  if (set !== undefined && set !== '') return secret ? '(set, secret)' : set;
  return row.default === undefined ? '(not set)' : `${row.default} (default)`;
};

const settingText = (row: ConfigurationRow, env: Environment): string =>
  [
    `${row.name} = ${valueOf(row, env)}`,
    `    ${row.description}`,
    `    Allowed: ${row.allowed}${row.required ? '; it must be set' : ''}`,
    '',
  ].join('\n');

export const addSettings = (parent: Command, { env, output }: CommandLine): void => {
  parent
    .command('settings')
    .description('list every setting: what it does, what is allowed, what it is now')
    .addHelpText('after', HELP)
    .action(
      () =>
        void output.write(
          allSettings()
            .map((row) => `${settingText(row, env)}\n`)
            .join(''),
        ),
    );
};
