import { gatewayConfiguration } from '@folkmoot/gateway';
import { identityConfiguration } from '@folkmoot/identity';
import { type Environment, parseConfiguration } from '@folkmoot/service';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';

/**
 * Every setting of the one process and of the services in it; wrong ones throw, named all at once. Unless told, people
 * find the site where it listens.
 */
export const readConfiguration = (env: Environment) => {
  const own = parseConfiguration(allInOneSchema, env);
  const origin = env['FOLKMOOT_ORIGIN'] ?? `http://localhost:${own.FOLKMOOT_PORT}`;
  const withOrigin = { ...env, FOLKMOOT_ORIGIN: origin };
  return {
    own,
    gateway: parseConfiguration(gatewayConfiguration, withOrigin),
    identity: parseConfiguration(identityConfiguration, withOrigin),
  };
};

export type Configuration = ReturnType<typeof readConfiguration>;
