import { Type } from '@sinclair/typebox';
import { gatewayConfiguration } from '@folkmoot/gateway';
import { identityConfiguration } from '@folkmoot/identity';
import { type Environment, parseConfiguration } from '@folkmoot/service';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';

/**
 * Every setting of the one process and of the services in it; wrong ones throw, named all at once. Unless told, people
 * find the site where it listens.
 */
export const readConfiguration = (env: Environment) => {
  const port = env['FOLKMOOT_PORT'] ?? String(allInOneSchema.properties.FOLKMOOT_PORT.default);
  const origin = env['FOLKMOOT_ORIGIN'] ?? `http://localhost:${port}`;
  return parseConfiguration(everySetting, { ...env, FOLKMOOT_ORIGIN: origin });
};

const everySetting = Type.Composite([allInOneSchema, identityConfiguration, gatewayConfiguration]);

export type Configuration = ReturnType<typeof readConfiguration>;
