import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import { type Position, positionOf, START } from '@folkmoot/kernel';
import { lookInto } from '../doctor/look-into.js';
import { type Following, stopIfAsked } from '../progress.js';
import type { Workplace } from '../workplace.js';
import { copyAtOnce, copySnapshot } from './copy-database.js';
import {
  BACKUP_VERSION,
  describeFile,
  EVENTS,
  KEYS,
  type Manifest,
  MASTER_KEY,
  writeManifest,
} from './manifest.js';

export interface BackupRequest {
  /** The data directory, absolute. */
  readonly directory: string;
  /** Where to put the backup, absolute; it must be empty or not there. */
  readonly folder: string;
  readonly withMasterKey: boolean;
}

export interface BackupReport extends Manifest {
  readonly folder: string;
}

/** The backup has no place, or misses something to be copied. */
export class CannotBackUp extends Error {
  override readonly name = 'CannotBackUp';
}

const prepared = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0)
    throw new CannotBackUp(`${folder} is not empty: name a new folder for each backup`);
};

/** Where the copied log ends. Throws if the copy is damaged. */
const headOf = (events: string): Position =>
  lookInto(events, (database) => {
    const sound = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
    if (sound !== 'ok')
      throw new CannotBackUp(
        'The event log is damaged: "doctor" says what to do, a copy of it would be no help',
      );
    const head = database.prepare('SELECT max(position) AS head FROM event').get()?.['head'];
    return head === null || head === undefined ? START : positionOf(head as number);
  });

/**
 * Copies what cannot be made again: the event log and then the keys, so that no event is without its key. Topics and
 * read models are left out: they follow from the log, and read models hold words that anybody can read, which no
 * backup may keep. Throws {@link CannotBackUp} and `Stopped`, and then leaves nothing in the folder.
 */
export const backUp = async (
  _workplace: Workplace,
  { directory, folder, withMasterKey }: BackupRequest,
  following: Following,
): Promise<BackupReport> => {
  const from = dataFiles(directory);
  if (withMasterKey && !existsSync(from.masterKey))
    throw new CannotBackUp(
      'The master key is not in the data directory but in FOLKMOOT_MASTER_KEY: keep a copy of that, and leave out --with-master-key',
    );
  await prepared(folder);
  try {
    await copySnapshot(from.events, join(folder, EVENTS), following);
    copyAtOnce(from.keys, join(folder, KEYS));
    if (withMasterKey) await copyFile(from.masterKey, join(folder, MASTER_KEY));
    stopIfAsked(following.signal);
    const names = [EVENTS, KEYS, ...(withMasterKey ? [MASTER_KEY] : [])];
    for (const name of names) await chmod(join(folder, name), 0o600);
    const head = headOf(join(folder, EVENTS));
    const files = [];
    for (const [done, name] of names.entries()) {
      following.onProgress({ stage: 'Checksums', done, total: names.length, unit: 'files' });
      files.push(await describeFile(folder, name));
    }
    const manifest: Manifest = {
      format: 'folkmoot-backup',
      version: BACKUP_VERSION,
      madeAt: new Date().toISOString(),
      head,
      files,
    };
    await writeManifest(folder, manifest);
    return { ...manifest, folder };
  } catch (error) {
    for (const name of await readdir(folder)) await rm(join(folder, name), { force: true });
    throw error;
  }
};
