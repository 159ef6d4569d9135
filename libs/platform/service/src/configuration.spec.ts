import { Type } from '@sinclair/typebox';
import {
  ConfigurationError,
  describeConfiguration,
  parseConfiguration,
  unknownSettings,
} from './configuration.js';

const schema = Type.Object({
  FOLKMOOT_PORT: Type.Integer({
    description: 'Where to listen',
    minimum: 0,
    maximum: 65_535,
    default: 3_000,
  }),
  FOLKMOOT_DATA: Type.String({ description: 'The data directory', minLength: 1 }),
  FOLKMOOT_LOG: Type.Union([Type.Literal('info'), Type.Literal('silent')], {
    description: 'How much to log',
    default: 'info',
  }),
  FOLKMOOT_DEMO: Type.Boolean({ description: 'With demonstration data', default: false }),
  FOLKMOOT_MASTER_KEY: Type.Optional(
    Type.String({ description: 'Wraps keys', pattern: '^[0-9a-f]{64}$', secret: true }),
  ),
});

const faultsOf = (env: Record<string, string>) => {
  try {
    return parseConfiguration(schema, env);
  } catch (error) {
    return error instanceof ConfigurationError ? error.faults : error;
  }
};

describe('configuration', () => {
  it('is converted from texts, with defaults for what is absent or empty', () => {
    expect(
      parseConfiguration(schema, { FOLKMOOT_DATA: './data', FOLKMOOT_DEMO: 'true', FOLKMOOT_LOG: '' }),
    ).toEqual({
      FOLKMOOT_PORT: 3_000,
      FOLKMOOT_DATA: './data',
      FOLKMOOT_LOG: 'info',
      FOLKMOOT_DEMO: true,
    });
  });

  it('that is wrong lists every variable, what is wrong and what is allowed', () => {
    expect(faultsOf({ FOLKMOOT_PORT: '70000', FOLKMOOT_LOG: 'loud', FOLKMOOT_DEMO: 'yes' })).toEqual([
      { name: 'FOLKMOOT_PORT', message: 'is "70000"; it must be a whole number from 0 to 65535' },
      { name: 'FOLKMOOT_DATA', message: 'is missing; it must be text of at least 1 characters' },
      { name: 'FOLKMOOT_LOG', message: 'is "loud"; it must be one of info, silent' },
      { name: 'FOLKMOOT_DEMO', message: 'is "yes"; it must be true or false' },
    ]);
  });

  it.each(['80a', '8.5', '0x50', ' 80', '1e3'])('does not take %j for a whole number', (port) => {
    expect(faultsOf({ FOLKMOOT_DATA: 'd', FOLKMOOT_PORT: port })).toMatchObject([{ name: 'FOLKMOOT_PORT' }]);
  });

  it('never repeats a secret', () => {
    expect(() => parseConfiguration(schema, { FOLKMOOT_DATA: 'd', FOLKMOOT_MASTER_KEY: 'hunter2' })).toThrow(
      new ConfigurationError([
        {
          name: 'FOLKMOOT_MASTER_KEY',
          message: 'has a wrong value; it must be text that matches ^[0-9a-f]{64}$',
        },
      ]),
    );
  });

  it('describes itself, a row a variable', () => {
    expect(describeConfiguration(schema).slice(0, 2)).toEqual([
      {
        name: 'FOLKMOOT_PORT',
        description: 'Where to listen',
        allowed: 'a whole number from 0 to 65535',
        default: '3000',
        required: false,
        secret: false,
      },
      {
        name: 'FOLKMOOT_DATA',
        description: 'The data directory',
        allowed: 'text of at least 1 characters',
        required: true,
        secret: false,
      },
    ]);
  });
});

describe('unknown settings', () => {
  it('are those that look like ours and that no schema reads', () => {
    const other = Type.Object({ FOLKMOOT_ORIGIN: Type.String({ description: 'Where' }) });
    const env = {
      FOLKMOOT_PROT: '1',
      FOLKMOOT_ORIGIN: 'a',
      FOLKMOOT_PORT: '2',
      PATH: '/bin',
      FOLKMOOT_A: '',
    };
    expect(unknownSettings([schema, other], env)).toEqual(['FOLKMOOT_A', 'FOLKMOOT_PROT']);
  });
});
