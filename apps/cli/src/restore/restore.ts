import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFiles } from '@folkmoot/event-sourcing/embedded';
import type { Position } from '@folkmoot/kernel';
import { loadMasterKey, type Subject } from '@folkmoot/keyring';
import { destroyedSubjects, destroyKeysIn } from '@folkmoot/keyring/destroyed-keys';
import { fitsVerifier } from '@folkmoot/keyring/verifier';
import { lockDataDirectory } from '@folkmoot/sqlite';
import { checkedManifest, EVENTS, KEYS, MASTER_KEY } from '../backup/manifest.js';
import { lookInto } from '../doctor/look-into.js';

export interface RestoreRequest {
  readonly backup: string;
  /** The data directory to be. */
  readonly directory: string;
  /** Base64, from the settings. */
  readonly masterKey?: string;
  readonly replace: boolean;
  /** Subjects that were erased, from a list that was kept elsewhere. */
  readonly erased: readonly Subject[];
}

export interface RestoreReport {
  readonly directory: string;
  readonly madeAt: string;
  readonly head: Position;
  /** Where the data directory lies that was replaced. */
  readonly before?: string;
  /** Keys of the backup that were destroyed again, because they had been since. */
  readonly erasedAgain: number;
  /** What opens it: in the backup, in the directory that was replaced, in the settings, or still to be put there. */
  readonly masterKey: 'backup' | 'replaced' | 'settings' | 'missing';
}

/** Nothing was restored; the message says why. */
export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
}

/** What a process leaves in a directory by holding it. */
const OF_THE_LOCK = new Set(['lock.db', 'lock.db-journal', 'lock.pid', 'admin.sock']);

const isEmpty = async (directory: string): Promise<boolean> =>
  !existsSync(directory) || (await readdir(directory)).every((name) => OF_THE_LOCK.has(name));

const verifierIn = (keys: string): Uint8Array =>
  lookInto(keys, (database) => {
    const row = database.prepare("SELECT sealed FROM verifiers WHERE name = 'master'").get();
    return row?.['sealed'] as Uint8Array;
  });

const fits = (keys: string, source: { readonly file: string; readonly fromEnvironment?: string }): boolean =>
  fitsVerifier(loadMasterKey(source), verifierIn(keys));

/** Puts the master key where it belongs. Throws {@link CannotRestore} if the one in the settings is another. */
const withMasterKey = async (
  { backup, directory, masterKey }: RestoreRequest,
  built: string,
): Promise<RestoreReport['masterKey']> => {
  const { keys, masterKey: file } = dataFiles(built);
  if (masterKey !== undefined) {
    if (!fits(keys, { file, fromEnvironment: masterKey }))
      throw new CannotRestore(
        'The keys of this backup were wrapped by another master key than FOLKMOOT_MASTER_KEY',
      );
    return 'settings';
  }
  const places = [
    ['backup', join(backup, MASTER_KEY)],
    ['replaced', dataFiles(directory).masterKey],
  ] as const;
  for (const [place, candidate] of places) {
    if (!existsSync(candidate)) continue;
    await copyFile(candidate, file);
    await chmod(file, 0o600);
    if (fits(keys, { file })) return place;
    await rm(file);
  }
  return 'missing';
};

const erasedBefore = ({ directory, replace }: RestoreRequest): readonly Subject[] => {
  const { keys } = dataFiles(directory);
  return replace && existsSync(keys) ? destroyedSubjects(keys) : [];
};

/**
 * Makes a data directory out of a backup. Whatever was erased since stays erased: keys that are destroyed in the
 * directory that is replaced, or that the list names, are destroyed before anybody can read with them. Topics and read
 * models are made again by the next start. Throws `NoBackup`, `DataDirectoryInUse` and {@link CannotRestore} before
 * anything is changed.
 */
export const restore = async (request: RestoreRequest): Promise<RestoreReport> => {
  const { backup, directory, replace, erased } = request;
  const { madeAt, head } = await checkedManifest(backup);
  const wasThere = existsSync(directory);
  const empty = await isEmpty(directory);
  if (!empty && !replace)
    throw new CannotRestore(
      `${directory} is not empty: name another directory, or say --replace, which keeps the old one beside it`,
    );
  const built = `${directory}.restoring`;
  const before = `${directory}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  // Nobody works on it and nobody begins to, until the other one is in its place.
  const lock = lockDataDirectory(directory);
  try {
    await rm(built, { recursive: true, force: true });
    await mkdir(built, { recursive: true, mode: 0o700 });
    await copyFile(join(backup, EVENTS), join(built, EVENTS));
    await copyFile(join(backup, KEYS), join(built, KEYS));
    const masterKey = await withMasterKey(request, built);
    const erasedAgain = destroyKeysIn(join(built, KEYS), [...erasedBefore(request), ...erased]);
    for (const name of await readdir(built)) await chmod(join(built, name), 0o600);
    if (empty) await rm(directory, { recursive: true });
    else await rename(directory, before);
    await rename(built, directory);
    return { directory, madeAt, head, ...(!empty && { before }), erasedAgain, masterKey };
  } catch (error) {
    await rm(built, { recursive: true, force: true });
    lock.release();
    if (!wasThere && (await isEmpty(directory))) await rm(directory, { recursive: true, force: true });
    throw error;
  } finally {
    lock.release();
  }
};
