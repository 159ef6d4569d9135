import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

export interface ShutdownOptions {
  /** Services in the order in which they stop. */
  readonly apps: readonly Pick<INestApplication, 'close' | 'getHttpServer'>[];
  /** What stands below the services, closed after them. */
  readonly after?: () => Promise<void>;
  readonly logger: Pick<Logger, 'info' | 'error' | 'flush'>;
  /** Milliseconds; 10 s unless told. */
  readonly deadline?: number;
  readonly exit?: (code: number) => void;
  readonly signals?: NodeJS.EventEmitter;
}

const DEADLINE = 10_000;

/**
 * Stops on SIGTERM and SIGINT: no new connections anywhere, then each service's `onModuleDestroy`, its requests to the
 * end, its `onApplicationShutdown`. Leaves the process with 0, or with 1 when something failed or the deadline passed.
 * The answer does the same on call; calling it again gives the same promise.
 */
export const stopOnSignals = (options: ShutdownOptions): (() => Promise<void>) => {
  const { logger, exit = process.exit, signals = process } = options;
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= stopWithin(options, exit));
  for (const signal of ['SIGTERM', 'SIGINT']) {
    signals.on(signal, () => {
      logger.info({ signal }, 'stopping');
      void stop();
    });
  }
  return stop;
};

const stopWithin = async (options: ShutdownOptions, exit: (code: number) => void): Promise<void> => {
  const { logger, deadline = DEADLINE } = options;
  let left = false;
  const leave = (code: number): void => {
    if (left) return;
    left = true;
    logger.flush();
    exit(code);
  };
  const timer = setTimeout(() => {
    logger.error({ deadline }, 'did not stop in time');
    leave(1);
  }, deadline);
  try {
    for (const app of options.apps) stopAccepting(app);
    for (const app of options.apps) await app.close();
    await options.after?.();
    leave(0);
  } catch (error) {
    logger.error({ err: error }, 'stopping failed');
    leave(1);
  } finally {
    clearTimeout(timer);
  }
};

/** Nest runs `onModuleDestroy` before it closes its server; until then requests would meet what has already stopped. */
const stopAccepting = (app: ShutdownOptions['apps'][number]): void => {
  const server = app.getHttpServer() as { listening: boolean; close(): void };
  if (server.listening) server.close();
};
