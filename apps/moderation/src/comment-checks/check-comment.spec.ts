import fc from 'fast-check';
import { checkComment, LOOKED_AT } from './check-comment.js';
import { blocking, factsOf, kindsOf } from './facts-under-test.js';

const rules = blocking(['silly goose', '公園', 'a'], ['\\d{3}', '[aeiou]{2}', '(a|aa)+b', '\\x{200d}']);

/** Pieces that some check looks for, put together at random, with what tears characters apart. */
const piece = fc.constantFrom(
  ...['07911 123456', ' ', '4111', ' 1111', '1', 'AB123456C', '12 High Street W4 1AA', 'W4 1AA', '12a ', '-'],
  ...[
    'a@b.org',
    '@',
    'http://',
    'www.a.org/',
    'bit.ly/x',
    '.',
    '://',
    '(',
    '+44',
    'SHOUTING WORDS ',
    'HERE ',
  ],
  ...['👩‍👩‍👧', '\u0301', '🇬🇧', '\u200d', '公園', 'silly goose', 'é', '٠٧', '\n', '\r\n', '𝟘', '\ufe0f'],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Where a reader's characters begin and end, in code points. */
const boundaries = (of: string): ReadonlySet<number> => {
  let at = 0;
  return new Set([0, ...Array.from(graphemes.segment(of), ({ segment }) => (at += [...segment].length))]);
};

describe('checking a comment', () => {
  it('finds in one fixed order', () => {
    const said = 'SILLY GOOSE NOBODY ANSWERED http://1.2.3.4/ WHATEVER HAPPENED 07911 123456';
    expect(kindsOf(checkComment(factsOf(said, { rules, saidBefore: { byAuthor: 1 } })))).toEqual([
      'repeated/by-author',
      'blocked-phrases/phrase',
      'blocked-phrases/pattern',
      'links/odd',
      'personal-details/phone',
      'shouting',
    ]);
  });

  it('finds nothing in what people usually say', () => {
    const said =
      'I like the idea of oaks along the path (see www.riverside.gov.uk/park), since 1990 at least.';
    expect(checkComment(factsOf(said))).toEqual([]);
  });

  it('never throws, and points at whole characters of the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        const ends = boundaries(any);
        for (const { check, kind, ranges = [] } of checkComment(factsOf(any, { rules }))) {
          let last = 0;
          for (const { start, end } of ranges) {
            const sound = start >= last && start < end && ends.has(start) && ends.has(end);
            expect({ check, kind, start, end, sound }).toEqual({ check, kind, start, end, sound: true });
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds no word of the comment in what it finds', () => {
    const findings = checkComment(factsOf('Zebra 07911 123456 zebra@example.org silly goose', { rules }));
    expect(JSON.stringify(findings)).not.toMatch(/zebra|07911|goose/i);
  });

  it.each([
    ['digits', '1'],
    ['digits apart', '1 '],
    ['brackets', '(1'],
    ['phones', '07911 12345 '],
    ['cards', '4111 1111 1111 1112 '],
    ['plus signs', '+'],
    ['dots', 'a.'],
    ['at signs', 'a@a.'],
    ['links', 'http://'],
    ['postcodes', '1 W4 1AA '],
    ['postcodes and streets', '1 St W4 1AA,'],
    ['blanks', ' '],
    ['letters', 'a'],
    ['capitals', 'ABCDE '],
    ['accents', '\u0301'],
    ['flags', '🇬🇧'],
    ['joined characters', '👩\u200d'],
    ['hyphens', '07-'],
  ])('looks at the beginning of what is far too long: %s', (_, unit) => {
    const endless = unit.repeat(Math.ceil(200_000 / unit.length));
    const findings = checkComment(factsOf(endless, { rules }));
    expect(kindsOf(findings)).toContain(unit.trim() === '' ? 'length/empty' : 'length/too-long');
    const last = Math.max(0, ...findings.flatMap(({ ranges = [] }) => ranges.map(({ end }) => end)));
    expect(last).toBeLessThanOrEqual(LOOKED_AT);
  });
});
