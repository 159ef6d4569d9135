import fc from 'fast-check';
import { Rejection } from '@folkmoot/kernel';
import type { TextRange } from './case-events.js';
import { bothRedactions, checkRedaction } from './redaction.js';

const refusal = (text: string, ranges?: readonly TextRange[]): string => {
  try {
    checkRedaction(text, ranges);
    return 'fine';
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
};
const part = (start: number, end: number): TextRange => ({ start, end });

describe('the parts that are to go', () => {
  it.each([
    ['one in the middle', 'Oaks, please.', [part(4, 5)]],
    ['the whole text', 'Oaks 🌳', [part(0, 6)]],
    ['two that touch', 'Oaks', [part(0, 2), part(2, 4)]],
    ['one behind a character of two code units', '🌳 Oaks', [part(2, 6)]],
    ['a whole family', '👩‍👩‍👧 oaks', [part(0, 5)]],
    ['a letter with its accent', 'te\u0301', [part(1, 3)]],
    ['a line break of two', 'a\r\nb', [part(1, 3)]],
  ])('are fine: %s', (_what, text, ranges) => expect(refusal(text, ranges)).toBe('fine'));

  it.each([
    ['none', 'Oaks', undefined, 'redaction-empty'],
    ['an empty list', 'Oaks', [], 'redaction-empty'],
    ['one of nothing', 'Oaks', [part(2, 2)], 'redaction-empty'],
    ['one that ends before it begins', 'Oaks', [part(3, 1)], 'redaction-empty'],
    ['one behind the end', 'Oaks', [part(4, 5)], 'redaction-outside-text'],
    ['one over the end, in code points', '🌳🌳', [part(0, 3)], 'redaction-outside-text'],
    ['one before the beginning', 'Oaks', [part(-1, 1)], 'redaction-outside-text'],
    ['any of an empty text', '', [part(0, 1)], 'redaction-outside-text'],
    ['two that overlap', 'Oaks', [part(0, 3), part(2, 4)], 'redaction-overlaps'],
    ['the same twice', 'Oaks', [part(0, 2), part(0, 2)], 'redaction-overlaps'],
    ['two out of order', 'Oaks', [part(2, 4), part(0, 1)], 'redaction-overlaps'],
    ['half a flag', '🇬🇧', [part(0, 1)], 'redaction-splits-character'],
    ['a part of a family', '👩‍👩‍👧', [part(0, 1)], 'redaction-splits-character'],
    ['an accent without its letter', 'e\u0301', [part(1, 2)], 'redaction-splits-character'],
    ['a skin tone', '👍🏽', [part(1, 2)], 'redaction-splits-character'],
    ['half a line break', '\r\n', [part(0, 1)], 'redaction-splits-character'],
  ])('are refused: %s', (_what, text, ranges, code) => expect(refusal(text, ranges)).toBe(code));

  it('may begin and end at any whole character of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), { minLength: 1 }),
        (words) => {
          const text = words.join(' ');
          const cuts = [...new Intl.Segmenter('en').segment(text)].map(
            ({ index }) => [...text.slice(0, index)].length,
          );
          cuts.push([...text].length);
          for (let at = 1; at < cuts.length; at += 1) {
            expect(refusal(text, [part(cuts[at - 1]!, cuts[at]!)])).toBe('fine');
          }
        },
      ),
    );
  });

  it('answer within a moment for the longest comment of the most crooked characters', () => {
    expect(refusal('e' + '\u0301'.repeat(4_999), [part(0, 5_000)])).toBe('fine');
  });
});

describe('two redactions of one text', () => {
  it('take away what either does', () => {
    expect(bothRedactions([part(0, 4)], [part(8, 9)])).toEqual([part(0, 4), part(8, 9)]);
    expect(bothRedactions([part(8, 9)], [part(0, 4), part(4, 6)])).toEqual([
      part(0, 4),
      part(4, 6),
      part(8, 9),
    ]);
  });
  it('have parts that overlap as one', () =>
    expect(bothRedactions([part(0, 4), part(6, 9)], [part(2, 7), part(6, 8)])).toEqual([part(0, 9)]));
});
