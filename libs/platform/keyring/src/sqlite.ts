import { setImmediate as immediate } from 'node:timers/promises';
import { groupCommit, openDatabase } from '@folkmoot/sqlite';
import { LRUCache } from 'lru-cache';
import { KeyDestroyed, type Keyring, type Subject, type SubjectKey, WrongMasterKey } from './keyring.js';
import { freshBytes } from './random-bytes.js';
import { seal, unseal } from './sealed.js';
import { sqliteStore } from './sqlite-store.js';
import { subKey } from './sub-key.js';
import { fitsVerifier, sealVerifier } from './verifier.js';

export interface SqliteKeyringOptions {
  /** A file, or `:memory:`. */
  readonly path: string;
  /** 32 bytes; see {@link loadMasterKey}. */
  readonly masterKey: Buffer;
}

/** Unwrapped keys kept in memory; a page needs up to a hundred. */
const KEPT = 5_000;

const checked = (subjects: readonly Subject[]): readonly Subject[] => {
  for (const subject of subjects)
    if (subject === '' || !subject.isWellFormed())
      throw new TypeError('A subject is neither empty nor has lone surrogates');
  return [...new Set(subjects)];
};

/** A key store in a SQLite file. What another process destroys or adds is noticed by the next call. */
export const sqliteKeyring = ({ path, masterKey }: SqliteKeyringOptions): Keyring => {
  const wrappingKey = subKey(masterKey, 'wrap');
  const database = openDatabase(path, { durability: 'full', secureDelete: true });
  const store = sqliteStore(database);
  if (!store.verifier()) store.addVerifier(sealVerifier(masterKey));
  if (!fitsVerifier(masterKey, store.verifier() ?? Buffer.alloc(0))) {
    database.close();
    throw new WrongMasterKey(`The keys in ${path} were wrapped by another master key`);
  }
  const commits = groupCommit(database);
  const cache = new LRUCache<Subject, SubjectKey>({ max: KEPT });
  let version = store.version();
  let emptying: Promise<void> | undefined;

  const unwrap = (subject: Subject, wrapped: Uint8Array): SubjectKey => {
    const key = unseal(wrappingKey, wrapped, subject);
    if (!key) throw new Error(`The wrapped key of ${subject} in ${path} is damaged`);
    return key;
  };

  /** Splits subjects into those whose keys are at hand and the others. */
  const atHand = (subjects: readonly Subject[]) => {
    const now = store.version();
    if (now !== version) cache.clear();
    version = now;
    const keys = new Map<Subject, SubjectKey>();
    const missing: Subject[] = [];
    for (const subject of checked(subjects)) {
      const key = cache.get(subject);
      if (key) keys.set(subject, key);
      else missing.push(subject);
    }
    return { keys, missing };
  };

  /** Runs inside a transaction. */
  const findOrMake = (subjects: readonly Subject[]): ReadonlyMap<Subject, SubjectKey> => {
    const keys = new Map<Subject, SubjectKey>();
    for (const { subject, wrapped } of store.find(subjects)) {
      if (!wrapped) throw new KeyDestroyed(subject);
      keys.set(subject, unwrap(subject, wrapped));
    }
    for (const subject of subjects) {
      if (keys.has(subject)) continue;
      const key = freshBytes(32);
      store.add(subject, seal(wrappingKey, key, subject));
      keys.set(subject, key);
    }
    return keys;
  };

  /** One emptying for all keys that were destroyed at a time. */
  const emptyLog = (): Promise<void> =>
    (emptying ??= immediate().then(() => {
      emptying = undefined;
      if (!store.emptyLog())
        throw new Error(`Another process reads ${path}: destroyed keys are still in its log, destroy again`);
    }));

  return {
    create: async (subjects) => {
      const { keys, missing } = atHand(subjects);
      if (missing.length === 0) return keys;
      const made = await commits.submit(() => findOrMake(missing));
      for (const [subject, key] of made) {
        cache.set(subject, key);
        keys.set(subject, key);
      }
      return keys;
    },
    get: async (subjects) => {
      const { keys, missing } = atHand(subjects);
      if (missing.length === 0) return keys;
      for (const { subject, wrapped } of store.find(missing)) {
        if (!wrapped) continue;
        const key = unwrap(subject, wrapped);
        cache.set(subject, key);
        keys.set(subject, key);
      }
      return keys;
    },
    destroy: async (subject) => {
      checked([subject]);
      const existed = await commits.submit(() => {
        cache.delete(subject);
        return store.overwrite(subject);
      });
      // Again: a `create` in the same transaction has kept its key just now.
      cache.delete(subject);
      await emptyLog();
      return existed;
    },
    close: async () => {
      await commits.close();
      await emptyLog();
      database.close();
    },
  };
};
