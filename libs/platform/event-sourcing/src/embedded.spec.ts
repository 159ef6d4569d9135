import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from './embedded.js';

describe('a data directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'folkmoot-data-'));
    await openEmbedded({ directory }).close();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each([
    ['keys.db', 'keys.db is not there, but events.db and messages.db cannot do without it'],
    ['events.db', 'events.db is not there, but messages.db cannot do without it'],
  ])('that has lost %s is refused, and nothing is made in its place', (file, why) => {
    rmSync(join(directory, file));
    expect(() => openEmbedded({ directory })).toThrow(
      expect.objectContaining({ name: 'DataDirectoryUnusable', message: expect.stringContaining(why) }),
    );
    expect(existsSync(join(directory, file))).toBe(false);
  });

  it('whose keys have lost their master key is refused, and no other one is made', () => {
    rmSync(join(directory, 'master.key'));
    expect(() => openEmbedded({ directory })).toThrow(
      expect.objectContaining({ name: 'UnusableMasterKey', message: expect.stringContaining('put it back') }),
    );
    expect(existsSync(join(directory, 'master.key'))).toBe(false);
  });

  it('that has lost its topics has them made again', async () => {
    rmSync(join(directory, 'messages.db'));
    await openEmbedded({ directory }).close();
    expect(existsSync(join(directory, 'messages.db'))).toBe(true);
  });
});
