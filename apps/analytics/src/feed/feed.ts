import { type Context, CONTEXTS } from '@folkmoot/analytics-domain';
import type { Keyring } from '@folkmoot/keyring';
import { commentRecords } from '../export-comments/comment-record.js';
import { publicWords } from '../export-comments/public-words.js';
import type { Folded } from '../folding/folding.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { cursorOf, type Places } from './cursor.js';
import type { FeedItem, FeedPage } from './feed.answer.js';
import { merged } from './merged.js';
import { isForDataTeams, publicData, showsWordsOf } from './public-data.js';

export interface FeedSource {
  readonly ledger: Pick<Ledger, 'page'>;
  readonly folded: Pick<Folded, 'asOf' | 'read'>;
  readonly keyring: Pick<Keyring, 'get'>;
}

/** Up to where a context is folded: what comes later may still have gaps before it, and its words are not known yet. */
const nextOf = async (
  { ledger, folded }: FeedSource,
  context: Context,
  after: number,
  limit: number,
): Promise<readonly LedgerEntry[]> => {
  const last = folded.asOf()[context].ordinal;
  if (after >= last) return [];
  return ledger.page(context, after, Math.min(limit, last - after));
};

const wordsIn = async (
  { folded, keyring }: FeedSource,
  entries: readonly LedgerEntry[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = new Set(entries.flatMap(({ envelope }) => showsWordsOf(envelope) ?? []));
  if (ids.size === 0) return new Map();
  const records = await folded.read((store) => store.collection(commentRecords).getMany([...ids]));
  return publicWords(keyring, records);
};

const itemOf = (
  { envelope, ordinal }: LedgerEntry,
  cursor: string,
  words: ReadonlyMap<string, string>,
): FeedItem => {
  const { id, type, source, subject, time, position } = envelope;
  const data = publicData(envelope, words.get(showsWordsOf(envelope) ?? ''));
  return { cursor, id, type, source, subject, time, position, ordinal, data: data as FeedItem['data'] };
};

/** What follows behind some places, at most so many messages. The same places have the same messages for ever. */
export const feedAfter = async (source: FeedSource, after: Places, limit: number): Promise<FeedPage> => {
  const [identity, discussion, moderation] = await Promise.all(
    CONTEXTS.map((context) => nextOf(source, context, after[context], limit)),
  );
  const entries = merged(
    { identity: identity ?? [], discussion: discussion ?? [], moderation: moderation ?? [] },
    limit,
  );
  const words = await wordsIn(source, entries);
  const items: FeedItem[] = [];
  let places = after;
  for (const entry of entries) {
    places = { ...places, [entry.context]: entry.ordinal };
    if (isForDataTeams(entry.envelope)) items.push(itemOf(entry, cursorOf(places), words));
  }
  return { items, next: cursorOf(places) };
};
