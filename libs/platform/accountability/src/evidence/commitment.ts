import { hash } from 'node:crypto';
import type { StoredEvent } from '@folkmoot/event-store';
import { type Keyring, mac, type SubjectKey } from '@folkmoot/keyring';
import { canonicalJson } from '@folkmoot/service/canonical-json';

/** Whose key salts what is published: the site's own. It is never destroyed. */
export const EVIDENCE = 'site:evidence';

export const evidenceKey = async (keyring: Keyring): Promise<SubjectKey> =>
  (await keyring.create([EVIDENCE])).get(EVIDENCE) as SubjectKey;

/** 32 bytes that stand for an event and tell nothing of it. */
export type Commitment = Buffer;

/**
 * SHA-256 over a salt and everything that is stored of an event but its position. The salt is keyed, so that nobody
 * outside can try what an event may have said. Personal fields are in it as they are stored, encrypted: when their key is
 * destroyed nothing changes here.
 */
export const commitmentOf = (key: SubjectKey, event: StoredEvent): Commitment => {
  const { id, stream, revision, type, recordedAt, metadata, data } = event;
  const text = canonicalJson([id, stream, revision, type, recordedAt, metadata, data]);
  return hash('sha256', `${mac(key, id)}\n${text}`, 'buffer');
};

/** 32 bytes that stand for everything up to an event, in its order. */
export type Link = Buffer;

export const firstLink = (context: string): Link =>
  hash('sha256', `folkmoot evidence v1 ${context}`, 'buffer');

export const nextLink = (before: Link, commitment: Commitment): Link =>
  hash('sha256', Buffer.concat([before, commitment]), 'buffer');
