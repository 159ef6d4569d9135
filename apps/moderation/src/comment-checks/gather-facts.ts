import type { CommentFacts } from './facts.js';
import type { CompiledRules } from './compiled-rules.js';
import type { RecentTexts, SaidText } from './recent-texts.js';

export interface FactsToGather {
  readonly recentTexts: Pick<RecentTexts, 'saidBefore'>;
  /** As moderators have set them by now. */
  rules(): Promise<CompiledRules>;
}

/** Everything that the checks of one comment look at, read once before any of them begins. */
export const gatherFacts = async (
  { recentTexts, rules }: FactsToGather,
  said: SaidText,
): Promise<CommentFacts> => {
  const [compiled, saidBefore] = await Promise.all([rules(), recentTexts.saidBefore(said)]);
  return { text: said.text, rules: compiled, saidBefore };
};
