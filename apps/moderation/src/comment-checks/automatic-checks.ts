import { addMilliseconds, DAY, type Instant } from '@folkmoot/kernel';
import type { CheckComment } from '../check-comment.js';
import { checkComment } from './check-comment.js';
import type { CompiledRules } from './compiled-rules.js';
import type { RecentTexts } from './recent-texts.js';
import { gatherFacts } from './gather-facts.js';

export interface AutomaticChecksOptions {
  readonly recentTexts: RecentTexts;
  /** As moderators have set them by now. */
  rules(): Promise<CompiledRules>;
  now(): Instant;
}

/** What was said longer ago than this came with an import: its time for being looked through is over. */
const LOOKED_THROUGH_FOR = 30 * DAY;

/**
 * Looks through what somebody has said, and remembers it by its hash. The same words looked at again find the same: only what was
 * said by the time they were posted counts, and never the comment itself.
 */
export const automaticChecks =
  ({ recentTexts, rules, now }: AutomaticChecksOptions): CheckComment =>
  async ({ commentId, authorId, discussionId, postedAt, position }, text) => {
    if (addMilliseconds(postedAt, LOOKED_THROUGH_FOR) < now()) return [];
    const said = { commentId, authorId, discussionId, text, at: postedAt };
    // Before it is asked for: of two at the same moment, the later one must find the earlier.
    await recentTexts.remember(said, position);
    return checkComment(await gatherFacts({ recentTexts, rules }, said));
  };

/** Where the checks are switched off, for an installation that does not want them or to see what they cost. */
export const noChecks: CheckComment = () => Promise.resolve([]);
