import type { Finding } from '@folkmoot/moderation-domain';
import type { Check } from './facts.js';
import { rangesOf } from './ranges.js';

/** Phrases and patterns that moderators have set. */
export const blockedPhrases: Check = ({ text, rules }) => {
  const found: Finding[] = [];
  const phrases = rules.phrasesIn(text).map(({ range }) => range);
  if (phrases.length > 0) {
    found.push({ check: 'blocked-phrases', kind: 'phrase', urgency: 2, ranges: rangesOf(text, phrases) });
  }
  const patterns = rules.patternsIn(text).map(({ range }) => range);
  if (patterns.length > 0) {
    found.push({ check: 'blocked-phrases', kind: 'pattern', urgency: 2, ranges: rangesOf(text, patterns) });
  }
  return found;
};
