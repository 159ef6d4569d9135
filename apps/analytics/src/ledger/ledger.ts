import type { Context } from '@folkmoot/analytics-domain';
import type { Envelope } from '@folkmoot/contracts';
import type { Collection, Document, Documents } from '@folkmoot/documents';

/** One message as it came, under its number; words in it stay encrypted. */
export interface LedgerEntry extends Document {
  readonly context: Context;
  /** Its number among all that the context has published, from 1 without gaps. */
  readonly ordinal: number;
  readonly envelope: Envelope;
}

/** Everything that was heard, for ever: what figures, exports and the feed are made of. */
export interface Ledger {
  /** A repeat changes nothing. */
  keep(entries: readonly LedgerEntry[]): Promise<void>;
  /** The entries behind a number, in their order. There may be gaps: what is complete is for `Folded` to say. */
  page(context: Context, after: number, limit: number): Promise<readonly LedgerEntry[]>;
  get(context: Context, ordinal: number): Promise<LedgerEntry | undefined>;
}

/** Twelve digits, so that ids and numbers have one order. */
const ORDINAL_DIGITS = 12;

export const ledgerId = (context: Context, ordinal: number): string =>
  `${context}-${String(ordinal).padStart(ORDINAL_DIGITS, '0')}`;

export const ledgerEntry = (context: Context, ordinal: number, envelope: Envelope): LedgerEntry => ({
  id: ledgerId(context, ordinal),
  position: envelope.position,
  context,
  ordinal,
  envelope,
});

export const openLedger = async (documents: Documents): Promise<Ledger> => {
  const entries: Collection<LedgerEntry> = await documents.collection({
    name: 'heard.v1',
    indexes: [{ fields: ['context', 'ordinal'] }],
  });
  return {
    keep: (heard) => entries.write(heard.map((put) => ({ put }))),
    page: (context, after, limit) =>
      entries.page({
        where: { context },
        range: { field: 'ordinal', after },
        sort: [{ field: 'ordinal', direction: 'ascending' }],
        limit,
      }),
    get: (context, ordinal) => entries.get(ledgerId(context, ordinal)),
  };
};
