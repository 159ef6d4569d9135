import { type Context, CONTEXTS } from '@folkmoot/analytics-domain';
import fc from 'fast-check';
import type { LedgerEntry } from '../ledger/ledger.js';
import { merged } from './merged.js';

const entry = (context: Context, ordinal: number, time: number): LedgerEntry =>
  ({ context, ordinal, envelope: { time: new Date(time).toISOString() } }) as LedgerEntry;

const logs = fc
  .tuple(...CONTEXTS.map(() => fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 8 })))
  .map(
    (times) =>
      Object.fromEntries(
        CONTEXTS.map((context, at) => [
          context,
          (times[at] ?? []).map((time, index) => entry(context, index + 1, time)),
        ]),
      ) as Record<Context, LedgerEntry[]>,
  );

const named = (entries: readonly LedgerEntry[]) =>
  entries.map(({ context, ordinal }) => `${context} ${ordinal}`);

describe('the merging of contexts', () => {
  it('has everything once, each context in its own order', () => {
    fc.assert(
      fc.property(logs, (next) => {
        const all = merged(next, 100);
        for (const context of CONTEXTS) {
          expect(named(all.filter((each) => each.context === context))).toEqual(named(next[context]));
        }
      }),
    );
  });

  it('goes on from any place as if it had not been interrupted', () => {
    fc.assert(
      fc.property(logs, fc.integer({ min: 0, max: 24 }), (next, most) => {
        const first = merged(next, most);
        const rest = Object.fromEntries(
          CONTEXTS.map((context) => [
            context,
            next[context].slice(first.filter((each) => each.context === context).length),
          ]),
        ) as Record<Context, LedgerEntry[]>;
        expect(named([...first, ...merged(rest, 100)])).toEqual(named(merged(next, 100)));
      }),
    );
  });

  it('takes the earliest first, and of one instant identity before discussion before moderation', () => {
    const next = {
      identity: [entry('identity', 1, 2)],
      discussion: [entry('discussion', 1, 1), entry('discussion', 2, 2)],
      moderation: [entry('moderation', 1, 2)],
    };
    expect(named(merged(next, 100))).toEqual(['discussion 1', 'identity 1', 'discussion 2', 'moderation 1']);
  });
});
