import { type Context, CONTEXTS } from '@folkmoot/analytics-domain';
import type { LedgerEntry } from '../ledger/ledger.js';

/**
 * The entries of all contexts in one order: at each step the earliest of the three that are next, by time and then in the
 * order of the contexts. It looks at nothing but what comes next, so it goes on the same from any place; the order within
 * a context is never changed.
 */
export const merged = (
  next: Readonly<Record<Context, readonly LedgerEntry[]>>,
  most: number,
): readonly LedgerEntry[] => {
  const at: Record<Context, number> = { identity: 0, discussion: 0, moderation: 0 };
  const taken: LedgerEntry[] = [];
  while (taken.length < most) {
    const heads = CONTEXTS.flatMap((context) => next[context][at[context]] ?? []);
    const [first, ...others] = heads;
    if (!first) return taken;
    const earliest = others.reduce(
      (least, one) => (one.envelope.time < least.envelope.time ? one : least),
      first,
    );
    at[earliest.context] += 1;
    taken.push(earliest);
  }
  return taken;
};
