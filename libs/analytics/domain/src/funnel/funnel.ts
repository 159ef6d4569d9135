import { unreachable } from '@folkmoot/kernel';

/** How often each word was said: `{ spam: 3 }`. */
export type CountsByWord = Readonly<Record<string, number>>;

/** From reports to outcomes, in one consultation and month. */
export interface Funnel {
  readonly reports: CountsByWord;
  /** Comments that the automatic checks found something in. */
  readonly checked: number;
  /** Comments that were reported, or found by the checks, for the first time. */
  readonly cases: number;
  /** By action, then by reason. */
  readonly decisions: Readonly<Record<string, CountsByWord>>;
  readonly appeals: number;
  /** How appeals ended: `upheld` (the decision stands), `overturned`. */
  readonly outcomes: CountsByWord;
}

export const EMPTY_FUNNEL: Funnel = {
  reports: {},
  checked: 0,
  cases: 0,
  decisions: {},
  appeals: 0,
  outcomes: {},
};

/** What happened in moderation, as the funnel counts it. */
export type FunnelStep =
  | { readonly step: 'reported'; readonly reason: string; readonly opensCase: boolean }
  | { readonly step: 'checked'; readonly opensCase: boolean }
  | { readonly step: 'decided'; readonly action: string; readonly reason: string }
  | { readonly step: 'appealed' }
  | { readonly step: 'judged'; readonly outcome: string };

const oneMore = (counts: CountsByWord, word: string): CountsByWord => ({
  ...counts,
  [word]: (counts[word] ?? 0) + 1,
});

export const afterStep = (funnel: Funnel, step: FunnelStep): Funnel => {
  switch (step.step) {
    case 'reported':
      return {
        ...funnel,
        reports: oneMore(funnel.reports, step.reason),
        cases: funnel.cases + (step.opensCase ? 1 : 0),
      };
    case 'checked':
      return { ...funnel, checked: funnel.checked + 1, cases: funnel.cases + (step.opensCase ? 1 : 0) };
    case 'decided':
      return {
        ...funnel,
        decisions: {
          ...funnel.decisions,
          [step.action]: oneMore(funnel.decisions[step.action] ?? {}, step.reason),
        },
      };
    case 'appealed':
      return { ...funnel, appeals: funnel.appeals + 1 };
    case 'judged':
      return { ...funnel, outcomes: oneMore(funnel.outcomes, step.outcome) };
    default:
      return unreachable(step);
  }
};

const sumOfCounts = (one: CountsByWord, other: CountsByWord): CountsByWord => {
  const sum: Record<string, number> = { ...one };
  for (const [word, count] of Object.entries(other)) sum[word] = (sum[word] ?? 0) + count;
  return sum;
};

/** Several months together. */
export const sumOfFunnels = (funnels: readonly Funnel[]): Funnel =>
  funnels.reduce(
    (sum, one) => ({
      reports: sumOfCounts(sum.reports, one.reports),
      checked: sum.checked + one.checked,
      cases: sum.cases + one.cases,
      decisions: Object.fromEntries(
        [...new Set([...Object.keys(sum.decisions), ...Object.keys(one.decisions)])].map((action) => [
          action,
          sumOfCounts(sum.decisions[action] ?? {}, one.decisions[action] ?? {}),
        ]),
      ),
      appeals: sum.appeals + one.appeals,
      outcomes: sumOfCounts(sum.outcomes, one.outcomes),
    }),
    EMPTY_FUNNEL,
  );
