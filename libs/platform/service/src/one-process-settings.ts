import { resolve } from 'node:path';
import { Type } from '@sinclair/typebox';
import { logLevels } from './logging.js';
import { retentionSetting } from './retention-setting.js';

/** What the one-process form reads beside the settings of its services. */
export const allInOneSchema = Type.Object({
  FOLKMOOT_PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 4000,
    description: 'The port to listen on; 0 takes a free one.',
  }),
  FOLKMOOT_HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'The address to listen on.',
  }),
  FOLKMOOT_DATA: Type.String({
    minLength: 1,
    default: resolve('.data'),
    description: 'The directory that holds everything; made if it is not there.',
  }),
  FOLKMOOT_MASTER_KEY: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9+/]{43}=$',
      secret: true,
      description: 'Base64 of 32 bytes that wrap every key. Without it a key is kept in the data directory.',
    }),
  ),
  FOLKMOOT_DEMO: Type.Boolean({
    default: true,
    description: 'Fills an empty data directory with demonstration data.',
  }),
  FOLKMOOT_LOG_LEVEL: Type.Union(
    logLevels.map((level) => Type.Literal(level)),
    { default: 'warn', description: 'The least important lines that are logged.' },
  ),
  FOLKMOOT_LOG_FILES: Type.Boolean({
    default: false,
    description: 'Writes the log to a file a day in the data directory instead of to standard output.',
  }),
  FOLKMOOT_RETAIN_LOG_DAYS: retentionSetting(30, 'Days that these files are kept'),
});
