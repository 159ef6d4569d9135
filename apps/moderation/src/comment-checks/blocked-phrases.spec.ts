import { blockedPhrases } from './blocked-phrases.js';
import { blocking, factsOf, kindsOf, wordsAt } from './facts-under-test.js';

const found = (text: string, phrases: readonly string[], patterns: readonly string[] = []) => {
  const findings = blockedPhrases(factsOf(text, { rules: blocking(phrases, patterns) }));
  return { kinds: kindsOf(findings), words: wordsAt(text, findings) };
};
const nothing = { kinds: [], words: [] };

describe('a blocked phrase', () => {
  it('is found whole, whatever its case, accents, blanks and punctuation', () => {
    for (const text of ['You silly goose!', 'SILLY  GOOSE', 'silly-goose', 'Sílly\ngöose']) {
      expect(found(`😀 ${text}`, ['silly goose']).kinds).toEqual(['blocked-phrases/phrase']);
    }
    expect(found('😀 You Sílly göose, you', ['silly goose']).words).toEqual(['Sílly göose']);
    expect(found('STRASSE', ['straße']).words).toEqual(['STRASSE']);
  });

  it('is not found within other words, in another order or across others', () => {
    for (const text of [
      'Scunthorpe',
      'assess the class',
      'the goose is silly',
      'silly old goose',
      'sillygoose',
    ]) {
      expect(found(text, ['cunt', 'ass', 'silly goose'])).toEqual(nothing);
    }
  });

  it('is found in scripts that put no spaces between words', () => {
    expect(found('この公園は好きです', ['公園']).words).toEqual(['公園']);
    expect(found('สวนสาธารณะใหม่', ['สาธารณะ']).words).toEqual(['สาธารณะ']);
  });

  it('is found in its longest form, and each time', () => {
    expect(found('goose, silly goose, goose', ['goose', 'silly goose', 'silly']).words).toEqual([
      'goose',
      'silly goose',
      'goose',
    ]);
  });
});

describe('a pattern', () => {
  it('is found whatever the case, and where it stands', () => {
    expect(found('😀 Call FOO-12 or foo-7', [], ['foo-\\d+'])).toEqual({
      kinds: ['blocked-phrases/pattern'],
      words: ['FOO-12', 'foo-7'],
    });
    expect(found('nothing', [], ['foo-\\d+', 'bar'])).toEqual(nothing);
  });

  it('points at whole characters, though it matches a part of one', () => {
    expect(found('x👩‍👩‍👧y', [], ['\\x{200d}']).words).toEqual(['👩‍👩‍👧']);
  });

  it('looks in linear time, however hostile', () => {
    const text = `${'a'.repeat(4_999)}!`;
    expect(found(text, [], ['(a+)+$', '(a|aa)+b', '(.*)*x', '(a?){100}a{20}z'])).toEqual(nothing);
  });

  it.each([
    ['(', 'missing closing'],
    ['(?=a)', 'unsupported'],
    ['\\1', 'escape'],
    ['[z-a]', 'range'],
    ['a{1001}', 'repeat'],
    ['((a{50}){50}){50}', 'repeat'],
    ['(\\pL{400}|\\pN{400})', 'too large'],
    ['x*', 'empty'],
    ['', 'empty'],
  ])('%s is refused by name', (pattern, why) => {
    let refused: unknown;
    try {
      blocking([], ['fine', pattern]);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({
      code: 'rule-invalid',
      details: { list: 'patterns', at: 1, rule: pattern, why: expect.stringContaining(why) as string },
    });
  });

  it('is refused where all together are too large', () => {
    const patterns = Array.from({ length: 20 }, (_, at) => `x${at}a{300}`);
    expect(() => blocking([], patterns)).toThrow(expect.objectContaining({ code: 'rule-invalid' }));
  });
});
