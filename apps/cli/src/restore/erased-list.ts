import { readFile } from 'node:fs/promises';
import type { Subject } from '@folkmoot/keyring';

/** The list of what was erased cannot be read. */
export class BrokenList extends Error {
  override readonly name = 'BrokenList';
}

const SUBJECT = /^[a-z][a-z-]*(?::[\w-]+)+$/;

/** One subject a line (`member:<id>`): names nobody, so it can be kept anywhere. */
export const erasedListText = (subjects: readonly Subject[]): string =>
  subjects.map((subject) => `${subject}\n`).join('');

export const readErasedList = async (path: string): Promise<readonly Subject[]> => {
  const lines = (await readFile(path, 'utf8')).split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    if (!SUBJECT.test(line))
      throw new BrokenList(
        `${path}:${at + 1} is no line of a list that "erase --list" has written. Take out what npm wrote into it: the list has lines like member:<id> alone`,
      );
    return [line];
  });
};
