import { randomBytes, randomUUID } from 'node:crypto';
import { KeyDestroyed, type Keyring, type Subject, WrongMasterKey } from './keyring.js';

/** Opens the keyring of a place: one that was never used is empty, a used one holds the keys that were made there. */
export type OpenKeyring = (place: string, masterKey: Buffer) => Keyring | Promise<Keyring>;

/** Every promise of the keyring port, as tests. */
export const keyringContract = (name: string, open: OpenKeyring): void => {
  const masterKey = randomBytes(32);
  const opened: Keyring[] = [];
  const newPlace = () => `keyring-${randomUUID()}`;
  const fresh = async (place = newPlace()) => {
    const keyring = await open(place, masterKey);
    opened.push(keyring);
    return keyring;
  };
  const subjects = (count: number, prefix = 'comment'): Subject[] =>
    Array.from({ length: count }, (_, index) => `${prefix}:${index}`);
  const one = async (keyring: Keyring, subject: Subject) => (await keyring.get([subject])).get(subject);

  afterEach(async () => {
    for (const keyring of opened.splice(0)) await keyring.close();
  });

  describe(name, () => {
    test('makes a key of 32 bytes for each subject, no two alike', async () => {
      const keys = await (await fresh()).create(subjects(50));
      expect([...keys.keys()]).toEqual(subjects(50));
      expect(new Set([...keys.values()].map((key) => key.toString('hex'))).size).toBe(50);
      for (const key of keys.values()) expect(key).toHaveLength(32);
    });

    test('creating a key that exists gives the existing one', async () => {
      const keyring = await fresh();
      const before = await keyring.create(['member:a', 'member:b']);
      const after = await keyring.create(['member:b', 'member:c', 'member:b', 'member:a']);
      expect([...after.keys()].sort()).toEqual(['member:a', 'member:b', 'member:c']);
      for (const [subject, key] of before) expect(after.get(subject)).toEqual(key);
    });

    test('gets those that exist and is silent about the others', async () => {
      const keyring = await fresh();
      const made = await keyring.create(['member:a', 'member:b', 'member:c']);
      await keyring.destroy('member:b');
      const found = await keyring.get(['member:a', 'member:b', 'member:c', 'member:unknown']);
      expect(found).toEqual(new Map([...made].filter(([subject]) => subject !== 'member:b')));
      expect(await keyring.get([])).toEqual(new Map());
      expect(await keyring.create([])).toEqual(new Map());
    });

    test('of 16 who make one subject’s key at once all get the same', async () => {
      const keyring = await fresh();
      const made = await Promise.all(Array.from({ length: 16 }, () => keyring.create(['comment:hot'])));
      expect(new Set(made.map((keys) => keys.get('comment:hot')?.toString('hex'))).size).toBe(1);
    });

    test('16 who make many keys at once all find theirs again after reopening', async () => {
      const place = newPlace();
      const keyring = await open(place, masterKey);
      const made = await Promise.all(
        Array.from({ length: 16 }, async (_, writer) => {
          const mine = new Map<Subject, Buffer>();
          for (const subject of subjects(25, `comment:${writer}`))
            for (const [name, key] of await keyring.create([subject])) mine.set(name, key);
          return mine;
        }),
      );
      await keyring.close();
      const all = new Map(made.flatMap((mine) => [...mine]));
      expect(await (await fresh(place)).get([...all.keys()])).toEqual(all);
    });

    test('a destroyed key is gone for good, and its subject never gets another', async () => {
      const place = newPlace();
      const keyring = await open(place, masterKey);
      await keyring.create(['member:a', 'member:b']);
      expect(await keyring.destroy('member:a')).toBe(true);
      expect(await keyring.destroy('member:a')).toBe(false);
      expect(await one(keyring, 'member:a')).toBeUndefined();
      await expect(keyring.create(['member:a'])).rejects.toEqual(new KeyDestroyed('member:a'));
      await keyring.close();
      const again = await fresh(place);
      expect(await one(again, 'member:a')).toBeUndefined();
      expect(await one(again, 'member:b')).toHaveLength(32);
      await expect(again.create(['member:a'])).rejects.toThrow(KeyDestroyed);
    });

    test('creating several keys of which one is destroyed makes none of them', async () => {
      const keyring = await fresh();
      await keyring.create(['member:b']);
      await keyring.destroy('member:b');
      await expect(keyring.create(['member:a', 'member:b', 'member:c'])).rejects.toThrow(KeyDestroyed);
      expect(await keyring.get(['member:a', 'member:c'])).toEqual(new Map());
    });

    test('destroying what was never there is false, and leaves the subject free', async () => {
      const keyring = await fresh();
      expect(await keyring.destroy('member:a')).toBe(false);
      expect((await keyring.create(['member:a'])).get('member:a')).toHaveLength(32);
    });

    test('a key that is made and destroyed at the same moment is either there or gone for good', async () => {
      const keyring = await fresh();
      for (const subject of subjects(20)) {
        const [, existed] = await Promise.all([keyring.create([subject]), keyring.destroy(subject)]);
        expect((await one(keyring, subject)) === undefined).toBe(existed);
      }
    });

    test('what one instance destroys, another on the same store no longer gives', async () => {
      const place = newPlace();
      const [here, there] = [await fresh(place), await fresh(place)];
      await here.create(['member:a']);
      expect(await one(there, 'member:a')).toHaveLength(32);
      expect(await one(here, 'member:a')).toHaveLength(32);
      expect(await there.destroy('member:a')).toBe(true);
      expect(await one(here, 'member:a')).toBeUndefined();
      await expect(here.create(['member:a'])).rejects.toThrow(KeyDestroyed);
    });

    test('another master key is refused, and changes nothing', async () => {
      const place = newPlace();
      const keyring = await open(place, masterKey);
      const made = await keyring.create(['member:a']);
      await keyring.close();
      await expect((async () => open(place, randomBytes(32)))()).rejects.toThrow(WrongMasterKey);
      expect(await (await fresh(place)).get(['member:a'])).toEqual(made);
    });

    test('a master key counts from the first opening on, before there is any key', async () => {
      const place = newPlace();
      await (await open(place, masterKey)).close();
      await expect((async () => open(place, randomBytes(32)))()).rejects.toThrow(WrongMasterKey);
    });

    test.each([[''], ['member:\ud800']])('the subject %j is refused', async (subject) => {
      const keyring = await fresh();
      await expect(keyring.create(['member:a', subject])).rejects.toThrow(TypeError);
      await expect(keyring.destroy(subject)).rejects.toThrow(TypeError);
      expect(await keyring.get(['member:a'])).toEqual(new Map());
    });

    test('closing waits for keys that are being made', async () => {
      const place = newPlace();
      const keyring = await open(place, masterKey);
      const making = Promise.all(subjects(1_000).map((subject) => keyring.create([subject])));
      await keyring.close();
      const made = new Map((await making).flatMap((keys) => [...keys]));
      expect(await (await fresh(place)).get(subjects(1_000))).toEqual(made);
    });
  });
};
