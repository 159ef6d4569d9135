import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { dataFiles } from './data-files.js';

/**
 * What a data directory has lost, in words for people. Its databases are made in the order keys, log, messages, so one
 * that is there without those before it was left alone; to go on would begin a new log, or read every word as erased.
 */
export const lostFile = (directory: string): string | undefined => {
  const { keys, events, messages } = dataFiles(directory);
  const inOrder = [keys, events, messages];
  const lost = inOrder.find(
    (path, at) => !existsSync(path) && inOrder.slice(at + 1).some((later) => existsSync(later)),
  );
  if (lost === undefined) return undefined;
  const left = inOrder.slice(inOrder.indexOf(lost) + 1).filter((path) => existsSync(path));
  return `${basename(lost)} is not there, but ${left.map((path) => basename(path)).join(' and ')} cannot do without it`;
};
