import { setImmediate as immediate } from 'node:timers/promises';
import { groupCommit, openDatabase } from '@folkmoot/sqlite';
import { LRUCache } from 'lru-cache';
import {
  KeyDestroyed,
  type Keyring,
  type PreparedKeys,
  type Subject,
  type SubjectKey,
  WrongMasterKey,
} from './keyring.js';
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

const DONE = Promise.resolve();

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

  /** Keys that are made and on their way to the disk. Only this connection writes, so nobody else makes others. */
  const underWay = new Map<Subject, { readonly key: SubjectKey; readonly stored: Promise<void> }>();

  /** Makes the keys of subjects that have none; they are stored together or not at all. */
  const make = (subjects: readonly Subject[]): void => {
    const made = subjects.map((subject) => ({ subject, key: freshBytes(32) }));
    const stored = commits
      .submit(() => {
        for (const { subject, key } of made) store.add(subject, seal(wrappingKey, key, subject));
      })
      .then(() => {
        for (const { subject, key } of made) cache.set(subject, key);
      })
      .finally(() => {
        for (const { subject } of made) underWay.delete(subject);
      });
    // Whoever asked hears of a failure; this only keeps the process from ending over it.
    stored.catch(() => undefined);
    for (const { subject, key } of made) underWay.set(subject, { key, stored });
  };

  const prepare = (subjects: readonly Subject[]): PreparedKeys => {
    const { keys, missing } = atHand(subjects);
    const unknown = new Set(missing.filter((subject) => !underWay.has(subject)));
    for (const { subject, wrapped } of unknown.size > 0 ? store.find([...unknown]) : []) {
      if (!wrapped) throw new KeyDestroyed(subject);
      const key = unwrap(subject, wrapped);
      cache.set(subject, key);
      keys.set(subject, key);
      unknown.delete(subject);
    }
    if (unknown.size > 0) make([...unknown]);
    const waits = new Set<Promise<void>>();
    for (const subject of missing) {
      const made = underWay.get(subject);
      if (!made) continue;
      keys.set(subject, made.key);
      waits.add(made.stored);
    }
    return { keys, stored: waits.size === 0 ? DONE : Promise.all(waits).then(() => undefined) };
  };

  /** One emptying for all keys that were destroyed at a time. */
  const emptyLog = (): Promise<void> =>
    (emptying ??= immediate().then(() => {
      emptying = undefined;
      if (!store.emptyLog())
        throw new Error(`Another process reads ${path}: destroyed keys are still in its log, destroy again`);
    }));

  return {
    prepare: async (subjects) => {
      const prepared = prepare(subjects);
      prepared.stored.catch(() => undefined);
      return prepared;
    },
    create: async (subjects) => {
      const { keys, stored } = prepare(subjects);
      await stored;
      return keys;
    },
    get: async (subjects) => {
      const { keys, missing } = atHand(subjects);
      if (missing.length === 0) return keys;
      for (const subject of missing) {
        const made = underWay.get(subject);
        if (made) keys.set(subject, made.key);
      }
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
