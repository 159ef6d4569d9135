import { checkRulesRejections } from '@folkmoot/moderation-domain';
import { rejecting } from '@folkmoot/kernel';
import { RE2JS, RE2Set } from 're2js';
import type { RuleMatch } from './compiled-rules.js';

const reject = rejecting(checkRulesRejections);

/** What RE2 makes of a pattern, in instructions; each costs a step a character. A usual one has some dozens. */
const LARGEST = 500;
const LARGEST_TOGETHER = 3_000;
/** Of one pattern in one text: more would not be shown. */
const MOST_MATCHES = 50;

/**
 * Patterns in the syntax of RE2, which knows no backtracking: however they are written, looking takes time linear in the text.
 * Case does not count. Throws `rule-invalid` for one that is no pattern, finds what is empty, or is too large.
 */
export const compilePatterns = (patterns: readonly string[]): ((text: string) => readonly RuleMatch[]) => {
  if (patterns.length === 0) return () => [];
  const single = patterns.map((pattern, at) => compiled(pattern, at));
  const together = single.reduce((size, one) => size + one.programSize(), 0);
  if (together > LARGEST_TOGETHER) {
    throw reject('rule-invalid', { list: 'patterns', why: 'The patterns are too large together' });
  }
  const all = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE);
  for (const pattern of patterns) all.add(pattern);
  all.compile();
  return (text) =>
    all
      .match(text)
      .flatMap((rule: number) => matchesOf(single[rule] as RE2JS, text).map((range) => ({ rule, range })));
};

const compiled = (pattern: string, at: number): RE2JS => {
  const refused = (why: string) => reject('rule-invalid', { list: 'patterns', at, rule: pattern, why });
  let regex: RE2JS;
  try {
    regex = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw refused(error instanceof Error ? error.message : 'It cannot be read');
  }
  if (regex.programSize() > LARGEST) throw refused('It is too large');
  if (regex.matcher('').find()) throw refused('It finds what is empty, and so every comment');
  return regex;
};

const matchesOf = (regex: RE2JS, text: string) => {
  const matcher = regex.matcher(text);
  const found: { start: number; end: number }[] = [];
  while (found.length < MOST_MATCHES && matcher.find()) {
    if (matcher.start() < matcher.end()) found.push({ start: matcher.start(), end: matcher.end() });
  }
  return found;
};
