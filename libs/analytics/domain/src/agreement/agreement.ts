export const STANCES = ['agree', 'disagree', 'unsure'] as const;
export type Stance = (typeof STANCES)[number];

/** How many members stand where on a comment now. */
export type StanceCounts = Readonly<Record<Stance, number>>;

export const NO_STANCES: StanceCounts = { agree: 0, disagree: 0, unsure: 0 };

/** After a member has taken a stance, or gone over to it from the previous one. */
export const afterStance = (counts: StanceCounts, stance: Stance, previous?: Stance): StanceCounts => {
  const after = { ...counts };
  after[stance] += 1;
  if (previous !== undefined) after[previous] -= 1;
  return after;
};

/** Members in a thousand of those with a stance, rounded; null where nobody has one. Whole numbers are the same everywhere. */
export interface Rates {
  readonly agreePerThousand: number | null;
  readonly disagreePerThousand: number | null;
  readonly unsurePerThousand: number | null;
}

const THOUSAND = 1_000;

export const ratesOf = ({ agree, disagree, unsure }: StanceCounts): Rates => {
  const all = agree + disagree + unsure;
  const rate = (count: number): number | null => (all === 0 ? null : Math.round((count * THOUSAND) / all));
  return {
    agreePerThousand: rate(agree),
    disagreePerThousand: rate(disagree),
    unsurePerThousand: rate(unsure),
  };
};
