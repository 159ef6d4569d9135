import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

const LENGTH = 32;

/** No key could be had; the message says from where and what is expected, never what was found. */
export class UnusableMasterKey extends Error {
  override readonly name = 'UnusableMasterKey';
}

export interface MasterKeySource {
  /** Base64 of 32 bytes; wins over the file. */
  readonly fromEnvironment?: string | undefined;
  /** Holds the same, readable by its owner alone; made at first use. */
  readonly file: string;
  /** False where there are keys already: another one could not unwrap them. */
  readonly mayMake?: boolean;
}

const decoded = (text: string, source: string): Buffer => {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  if (key.length !== LENGTH || key.toString('base64') !== trimmed)
    throw new UnusableMasterKey(`The master key from ${source} must be the base64 of ${LENGTH} bytes`);
  return key;
};

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;

const fsyncPath = (path: string): void => {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** Complete before it has its name, so that neither a crash nor a second process meets half a key. */
const make = (file: string): void => {
  const draft = `${file}.${process.pid}.new`;
  rmSync(draft, { force: true });
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeSync(descriptor, `${randomBytes(LENGTH).toString('base64')}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  fsyncPath(dirname(file));
};

const read = (file: string): Buffer => {
  const descriptor = openSync(file, 'r');
  try {
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new UnusableMasterKey(`The master key's file ${file} is no regular file`);
    if ((status.mode & 0o077) !== 0)
      throw new UnusableMasterKey(
        `The master key's file ${file} must be readable by its owner alone (chmod 600)`,
      );
    return decoded(readFileSync(descriptor, 'utf8'), `the file ${file}`);
  } finally {
    closeSync(descriptor);
  }
};

/** The key that wraps all others. Without it everything encrypted is lost: back it up apart from the data. Throws {@link UnusableMasterKey}. */
export const loadMasterKey = ({ fromEnvironment, file, mayMake = true }: MasterKeySource): Buffer => {
  if (fromEnvironment !== undefined) return decoded(fromEnvironment, 'the environment');
  try {
    return read(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
  if (!mayMake)
    throw new UnusableMasterKey(
      `There are keys, but not the master key that wraps them: put it back as ${file}, or set FOLKMOOT_MASTER_KEY`,
    );
  make(file);
  return read(file);
};
