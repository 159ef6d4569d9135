import { gatewayConfiguration } from '@folkmoot/gateway/configuration';
import { identityConfiguration } from '@folkmoot/identity/configuration';
import { moderationConfiguration } from '@folkmoot/moderation/configuration';
import {
  ConfigurationError,
  type ConfigurationFault,
  type ConfigurationRow,
  describeConfiguration,
  type Environment,
  parseConfiguration,
  unknownSettings as unknownIn,
} from '@folkmoot/service/configuration';
import { allInOneSchema } from '@folkmoot/service/one-process-settings';

/** Of the process and of every service in it; some read the same variable. */
const schemas = [allInOneSchema, identityConfiguration, moderationConfiguration, gatewayConfiguration];

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
export const unknownSettings = (env: Environment): readonly string[] => unknownIn(schemas, env);
