import { chmod, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { type JobName, jobs } from '../jobs.js';
import type { Workplace } from '../workplace.js';
import { adminSocketPath } from './admin-socket-path.js';
import { jsonLinesOf, sendLine } from './json-lines.js';

export interface AdminSocketOptions {
  /** The data directory, which this process holds. */
  readonly directory: string;
  readonly workplace: Workplace;
}

export interface AdminSocket {
  /** Stops a running job as Ctrl-C would, and waits for it. */
  close(): Promise<void>;
}

interface Asked {
  readonly job: JobName;
  readonly request: never;
}

const isAsked = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && 'job' in value && Object.hasOwn(jobs, String(value.job));

const TELL_EVERY = 100;

/** The newest progress at most ten times a second; a new stage at once. */
const throttled = (send: (progress: unknown) => void) => {
  let told = 0;
  let stageBefore: string | undefined;
  return (progress: { readonly stage: string }): void => {
    const now = performance.now();
    if (progress.stage === stageBefore && now - told < TELL_EVERY) return;
    told = now;
    stageBefore = progress.stage;
    send(progress);
  };
};

/**
 * Takes jobs from the command line while this process holds the data directory: one line of JSON with the job, answered
 * by lines of progress and one with the report or the error. Only the directory's owner can connect. A caller that
 * leaves stops its job.
 */
export const serveAdminSocket = async ({
  directory,
  workplace,
}: AdminSocketOptions): Promise<AdminSocket> => {
  const path = adminSocketPath(directory);
  if (path === undefined) return { close: () => Promise.resolve() };
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let busy = false;

  const run = async (socket: Socket, { job, request }: Asked, left: AbortSignal): Promise<void> => {
    if (busy) throw new Error('Folkmoot does another job at the moment: try again when it is done');
    busy = true;
    try {
      const report = await jobs[job](workplace, request, {
        signal: AbortSignal.any([left, stopping.signal]),
        onProgress: throttled((progress) => sendLine(socket, { progress })),
      });
      sendLine(socket, { report });
    } finally {
      busy = false;
    }
  };

  const serve = async (socket: Socket): Promise<void> => {
    const left = new AbortController();
    socket.on('error', () => left.abort());
    socket.on('close', () => left.abort());
    const lines = jsonLinesOf(socket);
    try {
      const first: IteratorResult<unknown, unknown> = await lines.next();
      if (first.done) return;
      const asked = first.value;
      if (!isAsked(asked))
        throw new Error('The running Folkmoot does not know this job: is it another version?');
      // The caller says nothing more: its end is its wish to stop.
      void lines.next().then(
        () => left.abort(),
        () => left.abort(),
      );
      await run(socket, asked, left.signal);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      sendLine(socket, { error: { name, message } });
    } finally {
      socket.end();
    }
  };

  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const serving = serve(socket).finally(() => running.delete(serving));
    running.add(serving);
  });
  // Whatever lies there was left by a process that was killed: this one holds the directory.
  await rm(path, { force: true });
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return {
    async close() {
      stopping.abort();
      server.close();
      await Promise.all(running);
      await rm(path, { force: true });
    },
  };
};
