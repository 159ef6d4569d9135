import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { lookupForm } from '../addresses/lookup-form.js';
import type { KeptMails } from './mailer.js';

/** Mails, and what is left of one whose writing was cut off. */
const MAIL = /\.eml(\.new)?$/;

/** Bytes at the beginning of a mail that hold its headers. */
const HEADERS = 16 * 1024;

/** The mails in a folder, which may not be there. */
export const mailsIn = (directory: string): KeptMails => {
  async function* mailsWhere(isMeant: (path: string) => Promise<boolean>): AsyncGenerator<string> {
    for (const name of await namesIn(directory)) {
      const path = join(directory, name);
      if (MAIL.test(name) && (await isMeant(path).catch(falseIfGone))) yield path;
    }
  }
  const mailsTo = (email: string): AsyncGenerator<string> => {
    const wanted = lookupForm(email);
    return mailsWhere(async (path) => (await recipientsOf(path)).some((to) => lookupForm(to) === wanted));
  };
  const deleteAll = async (paths: AsyncIterable<string>): Promise<number> => {
    let deleted = 0;
    for await (const path of paths) {
      await rm(path, { force: true });
      deleted += 1;
    }
    return deleted;
  };
  return {
    async countTo(email) {
      let counted = 0;
      for await (const _ of mailsTo(email)) counted += 1;
      return counted;
    },
    deleteTo: (email) => deleteAll(mailsTo(email)),
    deleteBefore: (instant) =>
      deleteAll(mailsWhere(async (path) => (await stat(path)).mtimeMs < Date.parse(instant))),
  };
};

const namesIn = (directory: string): Promise<string[]> =>
  readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });

const recipientsOf = async (path: string): Promise<readonly string[]> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADERS), 0, HEADERS, 0);
    const headers = (buffer.toString('utf8', 0, bytesRead).split(/\r?\n\r?\n/)[0] as string).replace(
      /\r?\n[ \t]+/g,
      ' ',
    );
    const to = /^To:(.*)$/im.exec(headers)?.[1] ?? '';
    return to.match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [];
  } finally {
    await file.close();
  }
};

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/** Somebody has deleted it meanwhile. */
const falseIfGone = (error: unknown): false => {
  if (isMissing(error)) return false;
  throw error;
};
