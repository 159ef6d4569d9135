import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import type { JobName, Jobs } from '../jobs.js';
import type { Following, Progress } from '../progress.js';
import { adminSocketPath } from './admin-socket-path.js';
import { jsonLinesOf, sendLine } from './json-lines.js';

interface Answer {
  readonly progress?: Progress;
  readonly report?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

/** What went wrong there, under its own name. */
const failureOf = ({ name, message }: NonNullable<Answer['error']>): Error =>
  Object.defineProperty(new Error(message), 'name', { value: name });

const connected = async (path: string): Promise<Socket | undefined> => {
  const socket = createConnection({ path, allowHalfOpen: true });
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    return undefined;
  }
};

/** Has the Folkmoot that holds the directory do a job; undefined if there is none that answers. */
export const askRunningFolkmoot = async <Name extends JobName>(
  directory: string,
  job: Name,
  request: Jobs[Name]['request'],
  { onProgress, signal }: Following,
): Promise<Jobs[Name]['report'] | undefined> => {
  const path = adminSocketPath(directory);
  const socket = path === undefined ? undefined : await connected(path);
  if (!socket) return undefined;
  const leave = (): void => void socket.end();
  signal.addEventListener('abort', leave);
  socket.on('error', () => undefined);
  try {
    sendLine(socket, { job, request });
    for await (const line of jsonLinesOf(socket)) {
      const { progress, report, error } = line as Answer;
      if (progress) onProgress(progress);
      if (error) throw failureOf(error);
      if (report !== undefined) return report as Jobs[Name]['report'];
    }
    throw new Error('The running Folkmoot has ended in the middle of the job: run the same command again');
  } finally {
    signal.removeEventListener('abort', leave);
    socket.destroy();
  }
};
