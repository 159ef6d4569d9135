/** The rules on how long a text may be are the domain's; this bound only keeps one from being absurd. */
export const TEXT_BOUND = 100_000;
