import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { dataFiles, lostFile } from '@folkmoot/event-sourcing/embedded';
import { type Finding, note, type Patient, well, wrong } from './finding.js';
import { HeldByAnother, lookInto } from './look-into.js';

const ABOUT = 'Databases';

export const documentFiles = (directory: string): readonly string[] => {
  const folder = join(directory, 'documents');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.db'))
    .sort()
    .map((name) => join(folder, name));
};

const faultsIn = (path: string): readonly string[] =>
  lookInto(path, (database) =>
    database
      .prepare('PRAGMA quick_check(5)')
      .all()
      .map((row) => String(row['quick_check']))
      .filter((text) => text !== 'ok'),
  );

const todoFor = (directory: string, path: string): string =>
  path.startsWith(join(directory, 'documents'))
    ? `Stop Folkmoot and delete ${path}: read models are made again at the next start.`
    : `Stop Folkmoot and put ${path} back from your backup; ".recover" of the sqlite3 shell saves what can be read.`;

const checkFile = (directory: string, path: string): Finding => {
  const name = relative(directory, path);
  try {
    const [fault] = faultsIn(path);
    return fault === undefined
      ? well(ABOUT, `${name} is sound`)
      : wrong(ABOUT, `${name} is damaged: ${fault}`, todoFor(directory, path));
  } catch (error) {
    return error instanceof HeldByAnother
      ? note(ABOUT, `${name} is Folkmoot’s alone while it runs; stop it to have this file examined`)
      : wrong(ABOUT, `${name} cannot be read: ${(error as Error).message}`, todoFor(directory, path));
  }
};

const RESTORE = 'Stop Folkmoot and put it back from your backup: it cannot be made again.';

/** Whether each file is there and holds together. */
export const checkFiles = ({ directory }: Patient): readonly Finding[] => {
  const { events, messages, keys } = dataFiles(directory);
  const lost = lostFile(directory);
  return [
    ...(lost === undefined ? [] : [wrong(ABOUT, lost, RESTORE)]),
    ...[events, messages, keys, ...documentFiles(directory)]
      .filter((path) => existsSync(path))
      .map((path) => checkFile(directory, path)),
  ];
};
