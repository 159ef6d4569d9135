import { setImmediate as breath } from 'node:timers/promises';
import { checkBounds, type CheckRules } from '@folkmoot/moderation-domain';
import { compileRules, rangesOf, type RuleMatch } from '../comment-checks/index.js';
import type { KnownComments } from '../known-comments/known-comments.js';
import type { CheckRulesTrial } from './check-rules.answer.js';

/** How many of the newest comments a trial looks through. */
export const TRIED = 1_000;
const SHOWN = 100;
/** Comments between two breaths, so that others are served while a trial runs. */
const AT_ONCE = 20;

type List = keyof CheckRules;

/** Throws `rule-invalid` before it looks at anything. Erased comments have no words to try anything on. */
export const tryRules = async (
  comments: Pick<KnownComments, 'newest' | 'texts'>,
  rules: CheckRules,
): Promise<CheckRulesTrial> => {
  checkBounds(rules);
  const { phrasesIn, patternsIn } = compileRules(rules);
  const newest = await comments.newest(TRIED);
  const texts = await comments.texts(newest);
  const counts: Record<List, number[]> = {
    phrases: rules.phrases.map(() => 0),
    patterns: rules.patterns.map(() => 0),
  };
  const count = (list: List, matches: readonly RuleMatch[]): void => {
    for (const at of new Set(matches.map(({ rule }) => rule))) counts[list][at] = (counts[list][at] ?? 0) + 1;
  };
  const found: CheckRulesTrial['comments'][number][] = [];
  let tried = 0;
  let hits = 0;
  for (const { commentId, consultationId } of newest) {
    const text = texts.get(commentId);
    if (text === undefined) continue;
    tried += 1;
    if (tried % AT_ONCE === 0) await breath();
    const phrases = phrasesIn(text);
    const patterns = patternsIn(text);
    if (phrases.length + patterns.length === 0) continue;
    count('phrases', phrases);
    count('patterns', patterns);
    hits += 1;
    if (found.length === SHOWN) continue;
    const ranges = rangesOf(
      text,
      [...phrases, ...patterns].map(({ range }) => range),
    );
    found.push({ commentId, consultationId, text, ranges });
  }
  const used = (list: List) =>
    counts[list].flatMap((number, at) => (number > 0 ? [{ list, at, comments: number }] : []));
  return { tried, found: hits, rules: [...used('phrases'), ...used('patterns')], comments: found };
};
