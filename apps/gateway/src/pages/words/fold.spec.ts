import fc from 'fast-check';
import { fold } from './fold.js';

const sentence = 'The path along the canal is dark after four. ';

describe('folding a long text', () => {
  it('leaves a short one whole', () => {
    expect(fold(sentence)).toEqual({ head: sentence, rest: '' });
  });

  it('prefers to cut after a paragraph', () => {
    const paragraph = sentence.repeat(10).trim();
    expect(fold(`${paragraph}\n\n${paragraph}\n\n${paragraph}`)).toEqual({
      head: paragraph,
      rest: `${paragraph}\n\n${paragraph}`,
    });
  });

  it('cuts after a sentence where there is but one paragraph', () => {
    const { head, rest } = fold(sentence.repeat(40));
    expect([head.endsWith('four.'), rest.startsWith('The path')]).toEqual([true, true]);
  });

  it('folds many short lines, too', () => {
    expect(fold('a\n'.repeat(30)).head.split('\n').length).toBeLessThan(10);
  });

  it('loses nothing but blanks at the cut, and never cuts through a character', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '. ', '😀', 'ä', sentence);
    fc.assert(
      fc.property(fc.array(unit, { minLength: 500, maxLength: 1_500 }), (units) => {
        const text = units.join('');
        const { head, rest } = fold(text);
        const glued = (head + rest).replaceAll(/\s/g, '');
        expect(glued).toBe(text.replaceAll(/\s/g, ''));
        expect([head.isWellFormed(), rest.isWellFormed()]).toEqual([true, true]);
      }),
      { numRuns: 30 },
    );
  });
});
