import type { Document } from '@folkmoot/documents';
import { collectionRef } from '@folkmoot/event-sourcing';
import type { DecisionAction, DecisionReason, ReportReason } from '@folkmoot/moderation-domain';

export type ByReason<Reason extends string> = Readonly<Partial<Record<Reason, number>>>;

/** What moderators had to do: whole numbers that only grow, so that they are exact however often they are made again. */
export interface Numbers {
  readonly reports: ByReason<ReportReason>;
  readonly cases: number;
  readonly decisions: Readonly<Partial<Record<DecisionAction, ByReason<DecisionReason>>>>;
  /** How many decisions took how long: by the place in `TIME_BOUNDS` of the first bound that they kept. */
  readonly times: Readonly<Record<string, number>>;
  /** Of the decisions, how many could not be carried out; counted when that was known. */
  readonly missed: number;
  readonly appeals: number;
  readonly upheld: number;
  readonly overturned: number;
  readonly warnings: number;
  readonly suspensions: number;
}

/** Of a consultation or `site`, for ever (`<place>`) or in one month (`<place>/2026-03`). */
export interface NumbersDocument extends Document, Numbers {
  /** Set for a month, so that the months of a place are found together. */
  readonly monthOf?: string;
  readonly month?: string;
}

export const numbersDocuments = collectionRef<NumbersDocument>('numbers', [{ fields: ['monthOf', 'month'] }]);

export const SITE = 'site';

export const noNumbers: Numbers = {
  reports: {},
  cases: 0,
  decisions: {},
  times: {},
  missed: 0,
  appeals: 0,
  upheld: 0,
  overturned: 0,
  warnings: 0,
  suspensions: 0,
};
