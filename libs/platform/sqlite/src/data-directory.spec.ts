import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceArguments } from '@folkmoot/testing';
import { DataDirectoryInUse, DataDirectoryUnusable, lockDataDirectory } from './data-directory.js';

const HOLDER = `
  const { lockDataDirectory } = await import(${JSON.stringify(new URL('./data-directory.ts', import.meta.url).href)});
  lockDataDirectory(process.argv[1]);
  gc();
  console.log('locked');
  setInterval(() => {}, 60000);
`;

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('It should have thrown');
};

describe('the lock on a data directory', () => {
  let parent: string;
  let directory: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'folkmoot-lock-'));
    directory = join(parent, 'deep', 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  test('makes the directory, for its owner alone', () => {
    const lock = lockDataDirectory(directory);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    lock.release();
  });

  test('refuses a second call in the same process until the first is released', () => {
    const lock = lockDataDirectory(directory);
    const error = thrownBy(() => lockDataDirectory(directory));
    expect(error).toBeInstanceOf(DataDirectoryInUse);
    expect(error).toMatchObject({ directory, pid: process.pid });
    lock.release();
    lock.release();
    lockDataDirectory(directory).release();
  });

  test('refuses a second process by the pid of the first, and is free when that is killed', async () => {
    const holder = spawn(process.execPath, ['--expose-gc', ...sourceArguments(HOLDER, directory)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(holder, 'exit');
    await once(holder.stdout, 'data');
    const error = await Promise.resolve()
      .then(() => thrownBy(() => lockDataDirectory(directory)))
      .finally(() => holder.kill('SIGKILL'));
    await exited;
    expect(error).toBeInstanceOf(DataDirectoryInUse);
    expect((error as Error).message).toBe(
      `The data directory ${directory} is used by another process (pid ${holder.pid}): stop it first, or choose another directory`,
    );
    lockDataDirectory(directory).release();
  }, 30_000);

  test('says why a directory cannot be used', () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    for (const unusable of [file, join(file, 'below')]) {
      const error = thrownBy(() => lockDataDirectory(unusable));
      expect(error).toBeInstanceOf(DataDirectoryUnusable);
      expect((error as Error).message).toContain(`The data directory ${unusable} cannot be used: E`);
    }
  });
});
