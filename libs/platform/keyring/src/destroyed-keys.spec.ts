import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destroyedSubjects, destroyKeysIn } from './destroyed-keys.js';
import { KeyDestroyed } from './keyring.js';
import { sqliteKeyring } from './sqlite.js';

let folder: string;
let path: string;
const masterKey = randomBytes(32);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-keys-'));
  path = join(folder, 'keys.db');
});
afterEach(() => rm(folder, { recursive: true }));

it('lists whose keys were destroyed, and nobody else', async () => {
  const keyring = sqliteKeyring({ path, masterKey });
  await keyring.create(['member:b', 'member:a', 'comment:c']);
  await keyring.destroy('member:b');
  await keyring.destroy('comment:c');
  expect(destroyedSubjects(path)).toEqual(['comment:c', 'member:b']);
  await keyring.close();
});

it('destroys keys in a copy without its master key, for good', async () => {
  const before = sqliteKeyring({ path, masterKey });
  await before.create(['member:a', 'member:b']);
  await before.close();
  expect(destroyKeysIn(path, ['member:a', 'member:a', 'member:new'])).toBe(1);
  expect(destroyKeysIn(path, ['member:a'])).toBe(0);
  const after = sqliteKeyring({ path, masterKey });
  expect([...(await after.get(['member:a', 'member:b', 'member:new'])).keys()]).toEqual(['member:b']);
  await expect(after.create(['member:new'])).rejects.toThrow(KeyDestroyed);
  expect(destroyedSubjects(path)).toEqual(['member:a', 'member:new']);
  await after.close();
});
