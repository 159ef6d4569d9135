import { globSync, readFileSync } from 'node:fs';
import type { StoredEvent } from '@folkmoot/event-store';
import type { DomainEvent } from '@folkmoot/kernel';
import type { Keyring } from '@folkmoot/keyring';

/**
 * One event as it was stored when its version was current, and what it has to be read as today. Never change a file
 * that was committed: stored events look like this. A new version of a type is a new file beside the old one.
 */
export interface GoldenEvent {
  readonly file: string;
  readonly stored: StoredEvent;
  readonly event: DomainEvent;
}

const folder = `${import.meta.dirname}/golden`;

export const goldenEvents: readonly GoldenEvent[] = globSync('*.json', { cwd: folder })
  .sort()
  .map((file) => ({
    file,
    ...(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Omit<GoldenEvent, 'file'>),
  }));

/** Every subject has this one key, so that the recorded ciphertexts can be read for ever. */
export const GOLDEN_KEY = Buffer.alloc(32, 'folkmoot golden events');

export const goldenKeyring: Keyring = {
  create: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, GOLDEN_KEY]))),
  get: (subjects) => Promise.resolve(new Map(subjects.map((subject) => [subject, GOLDEN_KEY]))),
  destroy: () => Promise.reject(new Error('Golden events are not erased')),
  close: () => Promise.resolve(),
};
