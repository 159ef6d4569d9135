/** Whose data a key protects: `member:<uuid>` or `comment:<uuid>`. */
export type Subject = string;

/** 32 bytes for AES-256-GCM. Never stored or logged unwrapped. */
export type SubjectKey = Buffer;

/** The subject's key was destroyed; it never gets another one. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(readonly subject: Subject) {
    super(`The key of ${subject} has been destroyed`);
  }
}

/** The keys in the store were wrapped by another master key. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

/**
 * A key for each subject, wrapped by the master key. Destroying one makes everything encrypted with it unreadable, in
 * the log, in topics and in every backup: that is how Folkmoot erases.
 *
 * - a created key is on disk before the promise resolves; creating one that exists gives the existing one;
 * - a destroyed key's bytes are overwritten, and the subject stays marked: `create` then throws {@link KeyDestroyed};
 * - opening a store with another master key throws {@link WrongMasterKey}.
 */
export interface Keyring {
  /** Gets or makes. */
  create(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, SubjectKey>>;
  /** Those that exist; destroyed and unknown subjects are absent. */
  get(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, SubjectKey>>;
  /** True if there was a key. On disk before it resolves. */
  destroy(subject: Subject): Promise<boolean>;
  close(): Promise<void>;
}
