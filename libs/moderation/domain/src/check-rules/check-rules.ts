import { type Decider, type DomainEvent, type EventShapes, type Instant, rejecting } from '@folkmoot/kernel';
import { lengthOf, saysSomething } from '../statement.js';

export const checkRulesRejections = {
  'rule-invalid': { kind: 'invalid', title: 'One of the rules cannot be used' },
  'rules-changed': { kind: 'conflict', title: 'Somebody has changed the rules since you looked at them' },
} as const;
const reject = rejecting(checkRulesRejections);

/** What moderators have comments looked through for, on the whole site. */
export interface CheckRules {
  /** Words in a row, found whole, whatever their case and accents. */
  readonly phrases: readonly string[];
  /** In the syntax of RE2, whatever the case. */
  readonly patterns: readonly string[];
}

export const MOST_PHRASES = 1_000;
export const MOST_PATTERNS = 50;
/** In Unicode code points. */
export const LONGEST_PHRASE = 100;
export const LONGEST_PATTERN = 200;

/** There is one set of rules, under this id. */
export const SITE_RULES = 'site';

/** The lists are absent once their key was destroyed: a blocked phrase may be somebody's name. */
export type CheckRulesEvent = DomainEvent<
  'check-rules-set',
  Partial<CheckRules> & { readonly moderatorId: string; readonly setAt: Instant }
>;

export const checkRulesShapes: EventShapes<CheckRulesEvent> = {
  'check-rules-set': { version: 1, personal: ['phrases', 'patterns'] },
};

export interface CheckRulesState extends CheckRules {
  /** How many times they were set. */
  readonly version: number;
  readonly setAt?: Instant;
  readonly setBy?: string;
}

/** The lists replace what was set before; whether a pattern can be read is found out beforehand. */
export interface SetCheckRules extends CheckRules {
  readonly type: 'set-check-rules';
  readonly moderatorId: string;
  /** The version that was looked at. */
  readonly seen: number;
  readonly now: Instant;
}

const decide = (command: SetCheckRules, state: CheckRulesState): CheckRulesEvent[] => {
  const { phrases, patterns, moderatorId, seen, now } = command;
  checkBounds(command);
  if (sameList(phrases, state.phrases) && sameList(patterns, state.patterns)) return [];
  if (seen !== state.version) throw reject('rules-changed', { version: state.version });
  return [{ type: 'check-rules-set', data: { phrases, patterns, moderatorId, setAt: now } }];
};

/** Throws `rule-invalid`, which names the rule. */
export const checkBounds = ({ phrases, patterns }: CheckRules): void => {
  checkList('phrases', phrases, MOST_PHRASES, LONGEST_PHRASE);
  checkList('patterns', patterns, MOST_PATTERNS, LONGEST_PATTERN);
};

const checkList = (list: keyof CheckRules, rules: readonly string[], most: number, longest: number): void => {
  if (rules.length > most) throw reject('rule-invalid', { list, why: `There are more than ${most}` });
  const seen = new Set<string>();
  rules.forEach((rule, at) => {
    const refused = (why: string) => reject('rule-invalid', { list, at, rule, why });
    if (!saysSomething(rule)) throw refused('It says nothing');
    if (lengthOf(rule) > longest) throw refused(`It is longer than ${longest} characters`);
    if (seen.has(rule)) throw refused('It is there twice');
    seen.add(rule);
  });
};

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

const evolve = (state: CheckRulesState, { data }: CheckRulesEvent): CheckRulesState => ({
  phrases: data.phrases ?? [],
  patterns: data.patterns ?? [],
  version: state.version + 1,
  setAt: data.setAt,
  setBy: data.moderatorId,
});

/** The one set of rules for the whole site, under {@link SITE_RULES}. */
export const checkRules: Decider<SetCheckRules, CheckRulesEvent, CheckRulesState> = {
  initial: { phrases: [], patterns: [], version: 0 },
  decide,
  evolve,
};
