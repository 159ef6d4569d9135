export { checkComment } from './check-comment.js';
export { type CompiledRules, compileRules, NO_RULES, type RuleMatch } from './compiled-rules.js';
export type { CommentFacts, SaidBefore } from './facts.js';
export { gatherFacts, type FactsToGather } from './gather-facts.js';
export { PERSONAL_DETAILS, personalDetails, type PersonalDetailKind } from './personal-details.js';
export { openRecentTexts, type RecentTexts } from './recent-texts.js';
