import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import type { Holder } from './directory-holder.js';
import { type Finding, note, well, wrong } from './finding.js';

const ABOUT = 'Data directory';

/** Bytes under which a busy week could fill the disk. */
const SCARCE = 200 * 1024 * 1024;

const inWords = (bytes: number): string =>
  bytes < 10 * 1024 ** 3
    ? `${Math.round(bytes / 1024 ** 2).toLocaleString('en-GB')} MB`
    : `${Math.round(bytes / 1024 ** 3).toLocaleString('en-GB')} GB`;

const mayWrite = (directory: string): boolean => {
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const checkSpace = (directory: string): Finding => {
  const { bavail, bsize } = statfsSync(directory);
  const free = bavail * bsize;
  return free < SCARCE
    ? wrong(
        ABOUT,
        `only ${inWords(free)} are free on its disk`,
        `Make room on the disk that holds ${directory}.`,
      )
    : well(ABOUT, `${inWords(free)} are free on its disk`);
};

const checkOthers = (directory: string): Finding => {
  const others = statSync(directory).mode & 0o077;
  return others === 0
    ? well(ABOUT, 'only its owner can look into it')
    : wrong(ABOUT, 'other users of this machine can look into it', `chmod 700 ${directory}`);
};

const heldBy = (holder: Holder | undefined): Finding =>
  holder === undefined
    ? note(ABOUT, 'no process works on it at the moment')
    : note(ABOUT, `Folkmoot works on it${holder.pid === undefined ? '' : ` (pid ${holder.pid})`}`);

/** Of a directory that exists. */
export const checkDirectory = (directory: string, holder: Holder | undefined): readonly Finding[] => [
  mayWrite(directory)
    ? well(ABOUT, `${directory} can be read and written`)
    : wrong(
        ABOUT,
        `${directory} cannot be read and written by this user`,
        `Give it to the user who runs Folkmoot: chown -R USER ${directory}`,
      ),
  checkOthers(directory),
  checkSpace(directory),
  heldBy(holder),
];
