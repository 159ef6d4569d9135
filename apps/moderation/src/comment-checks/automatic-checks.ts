import type { CheckComment } from '../check-comment.js';
import { checkComment } from './check-comment.js';
import type { CompiledRules } from './compiled-rules.js';
import type { RecentTexts } from './recent-texts.js';
import { gatherFacts } from './gather-facts.js';

export interface AutomaticChecksOptions {
  readonly recentTexts: RecentTexts;
  /** As moderators have set them by now. */
  rules(): Promise<CompiledRules>;
}

/**
 * Looks through what somebody has said, and remembers it by its hash. The same words looked at again find the same: only what was
 * said by the time they were posted counts, and never the comment itself.
 */
export const automaticChecks =
  ({ recentTexts, rules }: AutomaticChecksOptions): CheckComment =>
  async ({ commentId, authorId, discussionId, postedAt, position }, text) => {
    const said = { commentId, authorId, discussionId, text, at: postedAt };
    const facts = await gatherFacts({ recentTexts, rules }, said);
    await recentTexts.remember(said, position);
    return checkComment(facts);
  };

/** Where the checks are switched off, for an installation that does not want them or to see what they cost. */
export const noChecks: CheckComment = () => Promise.resolve([]);
