import { resolve } from 'node:path';
import type { EmbeddedOptions } from '@folkmoot/event-sourcing/embedded';
import { type Environment, parseConfiguration } from '@folkmoot/service/configuration';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';
import { Type } from '@sinclair/typebox';

export type DataSettings = EmbeddedOptions;

/** What a job needs to know; a wrong port must not keep anybody from repairing a read model. */
const needed = Type.Pick(allInOneSchema, ['FOLKMOOT_DATA', 'FOLKMOOT_MASTER_KEY']);

/** Where npm was called, for it runs its scripts in the project's root. */
export const fromWhereCalled = (path: string, env: Environment): string =>
  resolve(env['INIT_CWD'] ?? process.cwd(), path);

/** The data directory: as asked for, else `FOLKMOOT_DATA`, else its default. Throws `ConfigurationError`. */
export const dataSettings = (asked: string | undefined, env: Environment): DataSettings => {
  const { FOLKMOOT_DATA, FOLKMOOT_MASTER_KEY } = parseConfiguration(needed, env);
  return {
    directory: asked === undefined ? resolve(FOLKMOOT_DATA) : fromWhereCalled(asked, env),
    ...(FOLKMOOT_MASTER_KEY !== undefined && { masterKey: FOLKMOOT_MASTER_KEY }),
  };
};
