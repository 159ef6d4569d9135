import { fold } from '@folkmoot/kernel';
import {
  checkRules,
  type CheckRulesEvent,
  LONGEST_PATTERN,
  LONGEST_PHRASE,
  MOST_PATTERNS,
  MOST_PHRASES,
  type SetCheckRules,
} from './check-rules.js';

const NOON = '2026-03-01T12:00:00.000Z';
const setting = (more: Partial<SetCheckRules> = {}): SetCheckRules => ({
  type: 'set-check-rules',
  phrases: ['silly goose'],
  patterns: ['foo-\\d+'],
  moderatorId: 'mo',
  seen: 0,
  now: NOON,
  ...more,
});
const wasSet: CheckRulesEvent = {
  type: 'check-rules-set',
  data: { phrases: ['silly goose'], patterns: ['foo-\\d+'], moderatorId: 'mo', setAt: NOON },
};
const after = (events: readonly CheckRulesEvent[], command: SetCheckRules) =>
  checkRules.decide(command, fold(checkRules, events));
const refusal = (code: string, details: object = {}): Error =>
  expect.objectContaining({ code, details: expect.objectContaining(details) as object }) as Error;

describe('setting the rules of the checks', () => {
  it('replaces all of them', () => {
    expect(after([], setting())).toEqual([wasSet]);
    expect(after([wasSet], setting({ phrases: [], patterns: [], seen: 1 }))).toEqual([
      { type: 'check-rules-set', data: { phrases: [], patterns: [], moderatorId: 'mo', setAt: NOON } },
    ]);
  });

  it('changes nothing when they are so already, whatever was seen', () => {
    expect(after([wasSet], setting({ moderatorId: 'ann' }))).toEqual([]);
    expect(after([], setting({ phrases: [], patterns: [] }))).toEqual([]);
  });

  it('is about the rules that were looked at', () => {
    const other = { phrases: ['other'], seen: 0 };
    expect(() => after([wasSet], setting(other))).toThrow(refusal('rules-changed', { version: 1 }));
    expect(() => after([wasSet], setting({ ...other, seen: 2 }))).toThrow(refusal('rules-changed'));
  });

  it('takes no rule that says nothing, is too long or there twice, and names it', () => {
    const phrases =
      (...rules: string[]) =>
      () =>
        after([], setting({ phrases: rules }));
    expect(phrases('fine', ' \u200b')).toThrow(
      refusal('rule-invalid', { list: 'phrases', at: 1, rule: ' \u200b' }),
    );
    expect(phrases('😀'.repeat(LONGEST_PHRASE))).not.toThrow();
    expect(phrases('a'.repeat(LONGEST_PHRASE + 1))).toThrow(refusal('rule-invalid', { at: 0 }));
    expect(phrases('twice', 'once', 'twice')).toThrow(refusal('rule-invalid', { at: 2, rule: 'twice' }));
    const patterns = ['a'.repeat(LONGEST_PATTERN + 1)];
    expect(() => after([], setting({ patterns }))).toThrow(refusal('rule-invalid', { list: 'patterns' }));
  });

  it('takes no more rules than the checks can bear', () => {
    const many = (length: number) => Array.from({ length }, (_, at) => `rule ${at}`);
    expect(() => after([], setting({ phrases: many(MOST_PHRASES) }))).not.toThrow();
    expect(() => after([], setting({ phrases: many(MOST_PHRASES + 1) }))).toThrow(
      refusal('rule-invalid', { list: 'phrases' }),
    );
    expect(() => after([], setting({ patterns: many(MOST_PATTERNS + 1) }))).toThrow(
      refusal('rule-invalid', { list: 'patterns' }),
    );
  });

  it('has no words any more once their key is gone', () => {
    const { phrases: _p, patterns: _q, ...data } = wasSet.data;
    expect(fold(checkRules, [{ ...wasSet, data }])).toEqual({
      phrases: [],
      patterns: [],
      version: 1,
      setAt: NOON,
      setBy: 'mo',
    });
  });
});
