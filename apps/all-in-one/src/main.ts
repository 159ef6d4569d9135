import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { createLogger, dailyLog, type DailyLog, keptFor } from '@folkmoot/service';
import { startAllInOne } from './all-in-one.js';
import { type Configuration, readConfiguration, unknownVariables } from './configuration.js';
import { greetingOf } from './print.js';

/** Milliseconds from the signal until the process leaves, whatever still runs. */
const DEADLINE = 10_000;

/** Errors that already speak to whoever starts the process; others come with their stack. */
const PLAIN = new Set([
  'ConfigurationError',
  'DataDirectoryInUse',
  'DataDirectoryUnusable',
  'OlderLog',
  'StorageFull',
  'UnusableMasterKey',
  'WrongMasterKey',
]);

/** What whoever starts the process can do about an error of the machine; by `code`. */
const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use: stop what listens there, or set FOLKMOOT_PORT.',
  EADDRNOTAVAIL: 'This machine does not have the address to listen on: set FOLKMOOT_HOST.',
  ERR_SQLITE_ERROR: 'A database cannot be read; "npm run folkmoot -- doctor" says which, and what to do.',
};

const leave = (error: unknown): never => {
  const remedy = error instanceof Error && 'code' in error ? REMEDIES[String(error.code)] : undefined;
  if (remedy !== undefined) process.stderr.write(`${remedy} (${(error as Error).message})\n`);
  else if (error instanceof Error && PLAIN.has(error.name)) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};

/** Where the log goes, if not to standard output. */
const logFilesIn = (configuration: Configuration): [DailyLog] | [] =>
  configuration.FOLKMOOT_LOG_FILES
    ? [
        dailyLog({
          directory: dataFiles(configuration.FOLKMOOT_DATA).logs,
          keptFor: keptFor(configuration.FOLKMOOT_RETAIN_LOG_DAYS),
        }),
      ]
    : [];

/** What it writes is its owner's alone, wherever it is copied to. */
process.umask(0o077);

try {
  const configuration = readConfiguration(process.env);
  for (const name of unknownVariables(process.env)) {
    process.stderr.write(`${name} is no setting; "npm run folkmoot -- settings" lists them.\n`);
  }
  const logger = createLogger(
    { level: configuration.FOLKMOOT_LOG_LEVEL, service: 'all-in-one' },
    ...logFilesIn(configuration),
  );
  const folkmoot = await startAllInOne(configuration, logger);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DEADLINE).unref();
    folkmoot.stop().then(() => process.exit(0), leave);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop);
  // Last: whoever reads that it is ready may stop it at once.
  process.stdout.write(greetingOf(folkmoot));
} catch (error) {
  leave(error);
}
