import { Type } from '@sinclair/typebox';
import { gatewayConfiguration } from '@folkmoot/gateway';
import { identityConfiguration } from '@folkmoot/identity';
import { moderationConfiguration } from '@folkmoot/moderation';
import { type Environment, parseConfiguration, unknownSettings } from '@folkmoot/service';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';

/**
 * Every setting of the one process and of the services in it; wrong ones throw, named all at once. Unless told, people
 * find the site where it listens.
 */
export const readConfiguration = (env: Environment) => {
  const { FOLKMOOT_HOST, FOLKMOOT_PORT } = allInOneSchema.properties;
  const port = env['FOLKMOOT_PORT'] ?? String(FOLKMOOT_PORT.default);
  const host = nameOf(env['FOLKMOOT_HOST'] ?? String(FOLKMOOT_HOST.default));
  const origin = env['FOLKMOOT_ORIGIN'] ?? `http://${host}:${port}`;
  return parseConfiguration(everySetting, { ...env, FOLKMOOT_ORIGIN: origin });
};

/** Links and logins hold for one name only, so it is the one that is printed. Every address, and IPv6, has no such name. */
const nameOf = (host: string): string =>
  /^[a-z0-9.-]+$/.test(host) && host !== '0.0.0.0' ? host : 'localhost';

const everySetting = Type.Composite([
  allInOneSchema,
  identityConfiguration,
  moderationConfiguration,
  gatewayConfiguration,
]);

export type Configuration = ReturnType<typeof readConfiguration>;

/** Variables that look like settings and are none, such as a mistyped one. */
export const unknownVariables = (env: Environment): readonly string[] => unknownSettings([everySetting], env);
