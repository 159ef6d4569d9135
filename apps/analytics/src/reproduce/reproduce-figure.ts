import { type AsOf, type Context, CONTEXTS, type Reached } from '@folkmoot/analytics-domain';
import { profileChanged } from '@folkmoot/contracts';
import { sqliteDocuments } from '@folkmoot/documents/sqlite';
import type { Platform } from '@folkmoot/event-sourcing';
import { Rejection } from '@folkmoot/kernel';
import { profiles } from '../by-profile/profiles-model.js';
import { figuresModels } from '../figures-models.js';
import { withAnswers } from '../folding/profile-answers.js';
import { type ModelStore, openModels } from '../folding/model-store.js';
import { type Ledger, openLedger } from '../ledger/ledger.js';
import { type Difference, firstDifference } from './first-difference.js';
import { readFigure } from './read-figure.js';

/** How making a figure again has ended. */
export type Reproduction =
  | { readonly result: 'same' }
  | ({ readonly result: 'different' } & Difference)
  /** The rule has another version today, so another result would prove nothing. */
  | { readonly result: 'other-version'; readonly made: number; readonly today: number; readonly code: string }
  /** Different, and it must be: profiles that were in it have been erased. */
  | { readonly result: 'erased-since'; readonly profiles: number }
  /** The ledger does not hold everything that it includes. */
  | { readonly result: 'incomplete'; readonly context: Context; readonly heard: number }
  | { readonly result: 'no-figure'; readonly why: string };

export interface ReproduceOptions {
  /** Messages folded so far, and in all. */
  onProgress?(done: number, total: number): void;
}

const BATCH = 5_000;

interface Refolded {
  readonly reached: Reached;
  /** Members with answers that cannot be read any more. */
  readonly unread: readonly string[];
}

/** Folds one context's messages up to a number, for as long as none is missing. */
const refold = async (
  { ledger, store, keyring }: { ledger: Ledger; store: ModelStore; keyring: Platform['keyring'] },
  context: Context,
  upTo: number,
  onFolded: (count: number) => void,
): Promise<Refolded> => {
  const unread: string[] = [];
  for (let after = 0; after < upTo; after = store.reached(context).ordinal) {
    const found = await ledger.page(context, after, BATCH);
    const next = found.filter(({ ordinal }, index) => ordinal === after + index + 1 && ordinal <= upTo);
    if (next.length === 0) break;
    const heard = await withAnswers(keyring, next);
    for (const { envelope, answers } of heard) {
      if (profileChanged.is(envelope) && !answers) unread.push(envelope.data.memberId);
    }
    await store.fold(context, heard);
    onFolded(next.length);
  }
  return { reached: store.reached(context), unread };
};

const total = (asOf: AsOf): number => CONTEXTS.reduce((sum, context) => sum + asOf[context].ordinal, 0);

/**
 * Makes a figure again out of the ledger alone, from the first message up to what it includes, with the same code but in
 * memory, and compares every bit. `platform` is that of analytics; nothing in it is changed.
 */
export const reproduceFigure = async (
  platform: Pick<Platform, 'documents' | 'keyring'>,
  figureJson: string,
  { onProgress }: ReproduceOptions = {},
): Promise<Reproduction> => {
  const read = readFigure(figureJson);
  if (typeof read === 'string') return { result: 'no-figure', why: read };
  const { kind, figure } = read;
  if (figure.version !== kind.version) {
    return { result: 'other-version', made: figure.version, today: kind.version, code: figure.code };
  }
  const ledger = await openLedger(platform.documents);
  const scratch = sqliteDocuments({ path: ':memory:' });
  try {
    const store = await openModels(scratch, figuresModels);
    let done = 0;
    const unread = new Set<string>();
    const asOf: Record<string, Reached> = {};
    for (const context of CONTEXTS) {
      const { ordinal } = figure.asOf[context];
      const refolded = await refold(
        { ledger, store, keyring: platform.keyring },
        context,
        ordinal,
        (count) => {
          done += count;
          onProgress?.(done, total(figure.asOf));
        },
      );
      if (refolded.reached.ordinal < ordinal) {
        return { result: 'incomplete', context, heard: refolded.reached.ordinal };
      }
      asOf[context] = refolded.reached;
      for (const memberId of refolded.unread) unread.add(memberId);
    }
    const data = await kind.data(store, figure.scope).catch((error: unknown) => {
      if (error instanceof Rejection) return null;
      throw error;
    });
    const difference = firstDifference(
      { asOf: figure.asOf, data: figure.data },
      // Through JSON, as the figure itself went.
      JSON.parse(JSON.stringify({ asOf, data })),
    );
    if (!difference) return { result: 'same' };
    const erased = (await store.collection(profiles).getMany([...unread])).filter(
      ({ profile }) => profile.state === 'unreadable',
    );
    return erased.length > 0 && kind.figure.endsWith('-by-profile')
      ? { result: 'erased-since', profiles: erased.length }
      : { result: 'different', ...difference };
  } finally {
    await scratch.close();
  }
};
