import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMasterKey, UnusableMasterKey } from './master-key.js';

const folder = mkdtempSync(join(tmpdir(), 'master-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('loading the master key', () => {
  test('the environment wins, and no file is made', () => {
    const key = randomBytes(32);
    const file = join(folder, 'unused');
    expect(loadMasterKey({ fromEnvironment: `${key.toString('base64')}\n`, file })).toEqual(key);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the file is made at first use, for its owner alone, and then kept', () => {
    const file = join(folder, 'made');
    const key = loadMasterKey({ file });
    expect(key).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe(`${key.toString('base64')}\n`);
    expect(loadMasterKey({ fromEnvironment: undefined, file })).toEqual(key);
    expect(readdirSync(folder)).toEqual(['made']);
  });

  test.each([
    ['16 bytes', randomBytes(16).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['hex', randomBytes(32).toString('hex')],
    ['junk', `${randomBytes(32).toString('base64').slice(0, -1)}!`],
    ['nothing', ''],
  ])('%s is refused, wherever it comes from, without being told', (_, text) => {
    const file = join(folder, 'wrong');
    writeFileSync(file, text, { mode: 0o600 });
    for (const source of [{ fromEnvironment: text, file }, { file }]) {
      expect(() => loadMasterKey(source)).toThrow(UnusableMasterKey);
      expect(() => loadMasterKey(source)).toThrow(/base64 of 32 bytes/);
    }
  });

  test('a file that others may read is refused', () => {
    const file = join(folder, 'open');
    loadMasterKey({ file });
    chmodSync(file, 0o640);
    expect(() => loadMasterKey({ file })).toThrow(/chmod 600/);
  });

  test('a directory in its place is refused', () => {
    const file = join(folder, 'directory');
    mkdirSync(file, { mode: 0o700 });
    expect(() => loadMasterKey({ file })).toThrow(/no regular file/);
  });
});
