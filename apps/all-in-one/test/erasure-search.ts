import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { spellings } from './erasure-spellings.js';
import { unpacked } from './erasure-unpacked.js';

/** Texts in base64 that are long enough to hold a compressed stream. */
const BASE64 = /[\w+/-]{40,}/g;

/** Which of the markers can be read in these bytes: as text, in encodings, compressed, and compressed in base64. */
export const readableIn = async (bytes: Buffer, markers: readonly string[]): Promise<readonly string[]> => {
  const packed = (bytes.toString('latin1').match(BASE64) ?? []).map((text) => Buffer.from(text, 'base64'));
  const layers = [bytes, ...(await unpacked(bytes)), ...(await unpacked(Buffer.concat(packed)))];
  return markers.filter((marker) =>
    spellings(marker).some((spelling) => layers.some((layer) => layer.includes(spelling))),
  );
};

/** Every file below a folder: databases with their write-ahead logs, mail, logs, whatever else there is. */
export const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

/** `comment in documents/discussion.db`, for each marker and file. Files that come and go are looked at while they are there. */
export const readableInFolder = async (
  folder: string,
  markers: Readonly<Record<string, string>>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const file of await filesIn(folder)) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const here = new Set(await readableIn(bytes, Object.values(markers)));
    for (const [name, marker] of Object.entries(markers))
      if (here.has(marker) || file.includes(marker)) found.push(`${name} in ${relative(folder, file)}`);
  }
  return found;
};
