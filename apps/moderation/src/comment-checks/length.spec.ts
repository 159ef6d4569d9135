import { factsOf, kindsOf } from './facts-under-test.js';
import { length, LONGEST_COMMENT } from './length.js';

const found = (text: string) => kindsOf(length(factsOf(text)));

describe('a comment that says nothing', () => {
  it.each(['', '   ', '\n\t', '\u200b\u200d', '\u2800', '\u3164'])('is found: %j', (text) => {
    expect(found(text)).toEqual(['length/empty']);
  });

  it.each(['No.', '👍', '12', '公園', '…'])('is not %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a comment that is too long', () => {
  it('is longer than a comment may be, counted as people count', () => {
    expect(found('a'.repeat(LONGEST_COMMENT))).toEqual([]);
    expect(found('😀'.repeat(LONGEST_COMMENT))).toEqual([]);
    expect(found('a'.repeat(LONGEST_COMMENT + 1))).toEqual(['length/too-long']);
  });
});
