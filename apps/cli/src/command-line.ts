import type { JobName, Jobs } from './jobs.js';
import { performJob } from './perform-job.js';
import { dataSettings } from './settings/data-settings.js';
import { progressDisplay } from './terminal/progress-display.js';
import { stopOnSignal } from './terminal/stop-on-signal.js';
import type { Environment } from '@folkmoot/service/configuration';

/** What a command gets from the process it runs in. */
export interface CommandLine {
  readonly env: Environment;
  readonly output: NodeJS.WriteStream;
  /** Where progress and errors go, so that what a command answers can be piped on. */
  readonly messages: NodeJS.WriteStream;
  setExitCode(code: ExitCode): void;
}

/** 0: as wished. 1: something was reported. 2: the command was called in a wrong way. */
export type ExitCode = 0 | 1 | 2;

/** Does a job with its progress on the screen; a signal stops it. */
export const performShown = async <Name extends JobName>(
  { env, messages }: CommandLine,
  data: string | undefined,
  job: Name,
  request: Jobs[Name]['request'],
): Promise<Jobs[Name]['report']> => {
  const settings = dataSettings(data, env);
  const display = progressDisplay(messages);
  const { signal, release } = stopOnSignal();
  try {
    return await performJob(settings, job, request, { signal, onProgress: display.show });
  } finally {
    display.end();
    release();
  }
};
