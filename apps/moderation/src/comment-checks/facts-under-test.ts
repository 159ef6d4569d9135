import type { Finding } from '@folkmoot/moderation-domain';
import { type CompiledRules, compileRules, NO_RULES } from './compiled-rules.js';
import type { CommentFacts, SaidBefore } from './facts.js';

/** A comment that nobody has said before, where nothing is blocked, unless told. */
export const factsOf = (
  text: string,
  more: { rules?: CompiledRules; saidBefore?: Partial<SaidBefore> } = {},
): CommentFacts => ({
  text,
  rules: more.rules ?? NO_RULES,
  saidBefore: { byAuthor: 0, byOthers: 0, ...more.saidBefore },
});

export const blocking = (phrases: readonly string[], patterns: readonly string[] = []): CompiledRules =>
  compileRules({ phrases, patterns });

/** The words that findings point at. */
export const wordsAt = (text: string, findings: readonly Finding[]): readonly string[] => {
  const points = [...text];
  return findings.flatMap(({ ranges = [] }) =>
    ranges.map(({ start, end }) => points.slice(start, end).join('')),
  );
};

/** Check and kind of each finding. */
export const kindsOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ check, kind }) => (kind === undefined ? check : `${check}/${kind}`));
