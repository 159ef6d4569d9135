import { openEmbedded } from '@folkmoot/event-sourcing/embedded';
import { DataDirectoryInUse } from '@folkmoot/sqlite';
import { askRunningFolkmoot } from './admin-socket/ask-running-folkmoot.js';
import { type JobName, type Jobs, jobs } from './jobs.js';
import type { Following } from './progress.js';
import type { DataSettings } from './settings/data-settings.js';

/** Somebody holds the directory and takes no jobs. */
export class CannotHandOver extends Error {
  override readonly name = 'CannotHandOver';
  constructor({ directory, pid }: DataDirectoryInUse) {
    super(
      `Another process${pid === undefined ? '' : ` (pid ${pid})`} works on ${directory} and takes no jobs from the ` +
        'command line.\nStop it (Ctrl-C in its terminal), run this command again, then start it again.',
    );
  }
}

/** Does a job on a data directory in this process, or has the running Folkmoot do it that holds the directory. */
export const performJob = async <Name extends JobName>(
  settings: DataSettings,
  name: Name,
  request: Jobs[Name]['request'],
  following: Following,
): Promise<Jobs[Name]['report']> => {
  try {
    const embedded = openEmbedded(settings);
    try {
      return await jobs[name]({ embedded, projections: [] }, request, following);
    } finally {
      await embedded.close();
    }
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    const report = await askRunningFolkmoot(settings.directory, name, request, following);
    if (report === undefined) throw new CannotHandOver(error);
    return report;
  }
};
