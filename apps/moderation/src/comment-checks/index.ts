export { automaticChecks, noChecks } from './automatic-checks.js';
export { checkComment } from './check-comment.js';
export { type CompiledRules, compileRules, type RuleMatch } from './compiled-rules.js';
export type { CommentFacts, SaidBefore } from './facts.js';
export { PERSONAL_DETAILS } from './personal-details.js';
export { personalDetailsFound } from './personal-details-found.js';
export { rangesOf } from './ranges.js';
export { openRecentTexts, type RecentTexts } from './recent-texts.js';
