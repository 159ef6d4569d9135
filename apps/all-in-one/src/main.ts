import { createLogger } from '@folkmoot/service';
import { startAllInOne } from './all-in-one.js';
import { readConfiguration } from './configuration.js';
import { greetingOf } from './print.js';

/** Milliseconds from the signal until the process leaves, whatever still runs. */
const DEADLINE = 10_000;

/** Errors that already speak to whoever starts the process; others come with their stack. */
const PLAIN = new Set([
  'ConfigurationError',
  'DataDirectoryInUse',
  'DataDirectoryUnusable',
  'StorageFull',
  'UnusableMasterKey',
  'WrongMasterKey',
]);

const leave = (error: unknown): never => {
  const inUse = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (inUse) process.stderr.write('The port is in use: stop what listens there, or set FOLKMOOT_PORT.\n');
  else if (error instanceof Error && PLAIN.has(error.name)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};

try {
  const configuration = readConfiguration(process.env);
  const logger = createLogger({ level: configuration.FOLKMOOT_LOG_LEVEL, service: 'all-in-one' });
  const folkmoot = await startAllInOne(configuration, logger);
  process.stdout.write(greetingOf(folkmoot));

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DEADLINE).unref();
    folkmoot.stop().then(() => process.exit(0), leave);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
} catch (error) {
  leave(error);
}
