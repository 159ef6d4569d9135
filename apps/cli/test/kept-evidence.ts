import { cp } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { evidenceOf } from '@folkmoot/accountability';
import type { PublishedRoot } from '@folkmoot/accountability/verification';
import { dataFiles, type Embedded } from '@folkmoot/event-sourcing/embedded';
import { chainsOf } from '../src/verify/chains.js';
import { verify, type VerifyReport } from '../src/verify/verify.js';
import { withEmbedded } from './data-directory.js';

/** Has every service take in what is in the log, as it does while it runs. Gives the roots as they are published. */
export const keepEvidence = async (
  embedded: Embedded,
  day = '2026-03-01',
): Promise<readonly PublishedRoot[]> => {
  const published: PublishedRoot[] = [];
  for (const { context, platform, codecs } of chainsOf({ embedded })) {
    const evidence = await evidenceOf({ context, codecs }).start({
      platform,
      now: () => `${day}T00:00:05.000Z`,
      onError: () => undefined,
      pause: 0,
    });
    await evidence.catchUp();
    const roots = await evidence.kept.roots({ limit: 100 });
    published.push(...roots.map(({ id, ...root }) => ({ ...root, date: id, context })));
    await evidence.stop();
  }
  return published;
};

/** A copy of a data directory in which somebody has been at the event log by hand. */
export const tampered = async (
  directory: string,
  copy: string,
  change: (events: DatabaseSync) => void,
): Promise<string> => {
  await cp(directory, copy, { recursive: true });
  const database = new DatabaseSync(dataFiles(copy).events);
  database.exec('PRAGMA foreign_keys = OFF');
  change(database);
  database.close();
  return copy;
};

const following = { onProgress: () => undefined, signal: new AbortController().signal };

export const verified = (
  directory: string,
  published: readonly PublishedRoot[] = [],
): Promise<VerifyReport> =>
  withEmbedded(directory, (embedded) => verify({ embedded, projections: [] }, { published }, following));
