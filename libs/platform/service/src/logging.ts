import type { LoggerService } from '@nestjs/common';
import {
  destination,
  type DestinationStream,
  type Logger,
  type LoggerOptions,
  pino,
  stdTimeFunctions,
} from 'pino';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Lines are written when this many bytes wait, or after {@link FLUSH_AFTER}: logging is on the path of every request. */
const BUFFERED = 8 * 1024;

/** Milliseconds. */
const FLUSH_AFTER = 200;

export interface LogSettings {
  readonly level?: LogLevel;
  readonly service?: string;
}

export const logOptions = ({ level = 'info', service }: LogSettings): LoggerOptions => ({
  level,
  base: service === undefined ? null : { service },
  timestamp: stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describeError },
});

/**
 * JSON lines on standard output unless told, written behind the request's back. What still waits is written when the process
 * exits.
 */
export const createLogger = (settings: LogSettings = {}, to: DestinationStream = standardOutput()): Logger =>
  pino(logOptions(settings), to);

const standardOutput = (): DestinationStream =>
  destination({ dest: 1, sync: false, minLength: BUFFERED, periodicFlush: FLUSH_AFTER });

/** Says nothing; for tests. */
export const silentLogger: Logger = pino({ level: 'silent' });

/** Own fields of an error may hold what a person wrote, so only name, message and stack are logged. */
const describeError = (error: unknown): object =>
  error instanceof Error
    ? { type: error.name, message: error.message, stack: error.stack }
    : { message: 'Something that is no Error was thrown' };

/** Nest's own lines. What it says while it starts is for debugging. */
export const nestLogger = (logger: Logger): LoggerService => ({
  log: (message: unknown, context?: unknown) => logger.debug({ context }, String(message)),
  debug: (message: unknown, context?: unknown) => logger.debug({ context }, String(message)),
  verbose: (message: unknown, context?: unknown) => logger.trace({ context }, String(message)),
  warn: (message: unknown, context?: unknown) => logger.warn({ context }, String(message)),
  error: (message: unknown, ...rest: unknown[]) =>
    logger.error(
      { context: rest.at(-1), ...(message instanceof Error && { err: message }) },
      String(message),
    ),
  fatal: (message: unknown, ...rest: unknown[]) => logger.fatal({ context: rest.at(-1) }, String(message)),
});
