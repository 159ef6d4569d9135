import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position } from '@folkmoot/kernel';

/** What a backup holds; written last, so that a folder without it is no backup. */
export interface Manifest {
  readonly format: 'folkmoot-backup';
  readonly version: number;
  readonly madeAt: string;
  /** Where the event log ended; empty while there was none. */
  readonly head: Position;
  readonly files: readonly BackedUpFile[];
}

export interface BackedUpFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const BACKUP_VERSION = 1;
export const MANIFEST = 'manifest.json';
export const EVENTS = 'events.db';
export const KEYS = 'keys.db';
export const MASTER_KEY = 'master.key';

/** The folder holds no backup that could be restored. */
export class NoBackup extends Error {
  override readonly name = 'NoBackup';
}

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
};

export const describeFile = async (folder: string, name: string): Promise<BackedUpFile> => {
  const path = join(folder, name);
  return { name, bytes: (await stat(path)).size, sha256: await sha256Of(path) };
};

export const writeManifest = (folder: string, manifest: Manifest): Promise<void> =>
  writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });

const isManifest = (value: unknown): value is Manifest => {
  const { format, files } = value as { format?: unknown; files?: unknown };
  return format === 'folkmoot-backup' && Array.isArray(files);
};

/** Reads a backup's manifest and compares every file with it. Throws {@link NoBackup} with what is amiss. */
export const checkedManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    throw new NoBackup(`${folder} is no backup: it has no ${MANIFEST}, which is written last`);
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    manifest = {};
  }
  if (typeof manifest !== 'object' || manifest === null || !isManifest(manifest))
    throw new NoBackup(`${path} cannot be read`);
  if (manifest.version > BACKUP_VERSION)
    throw new NoBackup(
      `${folder} has version ${manifest.version}: this Folkmoot restores ${BACKUP_VERSION}. A newer Folkmoot made it`,
    );
  const names = manifest.files.map(({ name }) => name);
  const missing = [EVENTS, KEYS].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new NoBackup(`${path} does not name ${missing.join(' and ')}`);
  for (const { name, bytes, sha256 } of manifest.files) {
    if (![EVENTS, KEYS, MASTER_KEY].includes(name))
      throw new NoBackup(`${path} names ${name}, which is no part of a backup`);
    if (!existsSync(join(folder, name))) throw new NoBackup(`${folder} has lost ${name}`);
    const found = await describeFile(folder, name);
    if (found.bytes !== bytes || found.sha256 !== sha256)
      throw new NoBackup(`${join(folder, name)} is not what was backed up: its SHA-256 is another`);
  }
  return manifest;
};
