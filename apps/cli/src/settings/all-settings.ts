import { gatewayConfiguration } from '@folkmoot/gateway/configuration';
import { identityConfiguration } from '@folkmoot/identity/configuration';
import {
  ConfigurationError,
  type ConfigurationFault,
  type ConfigurationRow,
  describeConfiguration,
  type Environment,
  parseConfiguration,
} from '@folkmoot/service/configuration';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';

/** Of the process and of every service in it; some read the same variable. */
const schemas = [allInOneSchema, identityConfiguration, gatewayConfiguration];

/** What npm scripts and the process tell their children; nothing to set. */
const INTERNAL = new Set(['FOLKMOOT_STARTED_BY']);

/** Each variable once. */
export const allSettings = (): readonly ConfigurationRow[] => [
  ...new Map(schemas.flatMap(describeConfiguration).map((row) => [row.name, row])).values(),
];

/** Every variable that is missing or wrong, each once. */
export const settingFaults = (env: Environment): readonly ConfigurationFault[] => {
  const faults = new Map<string, ConfigurationFault>();
  for (const schema of schemas) {
    try {
      parseConfiguration(schema, env);
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      for (const fault of error.faults) faults.set(fault.name, fault);
    }
  }
  return [...faults.values()];
};

/** Variables that are meant for Folkmoot and that nobody reads. */
export const unknownSettings = (env: Environment): readonly string[] => {
  const known = new Set(allSettings().map(({ name }) => name));
  return Object.keys(env).filter(
    (name) => name.startsWith('FOLKMOOT_') && !known.has(name) && !INTERNAL.has(name),
  );
};
