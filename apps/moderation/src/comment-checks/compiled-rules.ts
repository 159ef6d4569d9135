import type { CheckRules, TextRange } from '@folkmoot/moderation-domain';
import { compilePatterns } from './patterns.js';
import { phraseTree } from './phrase-tree.js';

/** One of the rules, by its place in its list, and where it was found: in UTF-16 code units. */
export interface RuleMatch {
  readonly rule: number;
  readonly range: TextRange;
}

/** What moderators have set, ready to be looked for. */
export interface CompiledRules {
  phrasesIn(text: string): readonly RuleMatch[];
  patternsIn(text: string): readonly RuleMatch[];
}

export const NO_RULES: CompiledRules = { phrasesIn: () => [], patternsIn: () => [] };

/** Throws the rejection `rule-invalid` that names the first one that cannot be used. */
export const compileRules = ({ phrases, patterns }: CheckRules): CompiledRules => ({
  phrasesIn: phraseTree(phrases),
  patternsIn: compilePatterns(patterns),
});
