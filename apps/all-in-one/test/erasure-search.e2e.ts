import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { readableInFolder } from './erasure-search.js';

const MARKER = 'gwyliau7f3a9c';
const TEXT = `Before ${MARKER} after, and a little more to compress.`;

const zipOf = async (text: string): Promise<Buffer> => {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(text), 'xl/worksheets/sheet1.xml');
  zip.end();
  return buffer(zip.outputStream);
};

/** Among other bytes, as in a page of a database. */
const amid = (bytes: Buffer | string): Buffer =>
  Buffer.concat([Buffer.alloc(97, 0xa5), Buffer.from(bytes as string), Buffer.alloc(61, 0x5a)]);

describe('the search for what is left', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'folkmoot-search-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const finds = async (bytes: Buffer): Promise<boolean> => {
    await writeFile(join(folder, 'file'), bytes);
    return (await readableInFolder(folder, { marker: MARKER })).length === 1;
  };

  it.each([
    ['text', TEXT],
    ['text in two bytes a letter', Buffer.from(TEXT, 'utf16le')],
    ['text in two bytes a letter, the other way round', Buffer.from(TEXT, 'utf16le').swap16()],
    ['base64', Buffer.from(TEXT).toString('base64')],
    ['base64 that begins a byte later', Buffer.from(`-${TEXT}`).toString('base64')],
    ['base64 that begins two bytes later', Buffer.from(`--${TEXT}`).toString('base64url')],
    ['hexadecimal', Buffer.from(TEXT).toString('hex').toUpperCase()],
    ['an address', encodeURIComponent(TEXT)],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ text: TEXT }))],
    ['gzip', gzipSync(TEXT)],
    ['gzip that is cut off', gzipSync(TEXT.repeat(9)).subarray(0, -9)],
    ['zlib', deflateSync(TEXT)],
    ['gzip in base64', gzipSync(TEXT).toString('base64')],
  ])('finds it as %s', async (_, bytes) => {
    expect(await finds(amid(bytes as Buffer))).toBe(true);
  });

  it('finds it in a workbook, and in the name of a file', async () => {
    expect(await finds(await zipOf(TEXT))).toBe(true);
    await rm(join(folder, 'file'));
    await writeFile(join(folder, `${MARKER}.eml`), '');
    expect(await readableInFolder(folder, { marker: MARKER })).toEqual([`marker in ${MARKER}.eml`]);
  });

  it('finds nothing where nothing is', async () => {
    expect(await finds(amid(TEXT.replace(MARKER, 'nothing')))).toBe(false);
    expect(await finds(deflateRawSync('gwyliau and 7f3a9c'))).toBe(false);
  });
});
