import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, openEmbedded } from '@folkmoot/event-sourcing/embedded';

/** A place for data directories of a spec; all of them are gone after `remove`. */
export const dataDirectories = async () => {
  const parent = await mkdtemp(join(tmpdir(), 'folkmoot-data-'));
  let made = 0;
  return {
    /** A directory that does not exist yet. */
    next: (): string => join(parent, `data-${(made += 1)}`),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
};

export const withEmbedded = async <T>(
  directory: string,
  work: (embedded: Embedded) => Promise<T>,
): Promise<T> => {
  const embedded = openEmbedded({ directory });
  try {
    return await work(embedded);
  } finally {
    await embedded.close();
  }
};
