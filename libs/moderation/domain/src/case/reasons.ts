/** What a member may tell moderators, with how soon it should be looked at: 3 at once, 1 in its turn. */
export const REPORT_REASONS = {
  threat: 3,
  hate: 3,
  'personal-details': 3,
  illegal: 3,
  abuse: 2,
  misleading: 1,
  spam: 1,
  'off-topic': 1,
  other: 1,
} as const;
export type ReportReason = keyof typeof REPORT_REASONS;

/** Why moderators decide as they do. */
export const DECISION_REASONS = [
  'threat',
  'hate',
  'personal-details',
  'illegal',
  'abuse',
  'misleading',
  'spam',
  'off-topic',
  'repeated',
  'no-breach',
  'appeal-upheld',
  'other',
] as const;
export type DecisionReason = (typeof DECISION_REASONS)[number];

/** What a moderator may choose; the other one follows from judging an appeal. */
export const CHOSEN_REASONS = DECISION_REASONS.filter(
  (reason): reason is Exclude<DecisionReason, 'appeal-upheld'> => reason !== 'appeal-upheld',
);
