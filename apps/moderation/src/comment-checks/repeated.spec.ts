import { factsOf, kindsOf } from './facts-under-test.js';
import { repeated } from './repeated.js';

const TEXT = 'Sign the petition against the new road today!';

describe('the same words again', () => {
  it('are found when the author has said them in the discussion', () => {
    expect(kindsOf(repeated(factsOf(TEXT, { saidBefore: { byAuthor: 1 } })))).toEqual(['repeated/by-author']);
  });

  it('are found when several members have said them', () => {
    expect(kindsOf(repeated(factsOf(TEXT, { saidBefore: { byOthers: 3 } })))).toEqual(['repeated/by-many']);
    expect(repeated(factsOf(TEXT, { saidBefore: { byOthers: 2 } }))).toEqual([]);
  });

  it('are no campaign when there are few of them, and none when nobody said them before', () => {
    for (const text of ['I agree.', 'Thank you!', 'Hear, hear', '公園']) {
      expect(repeated(factsOf(text, { saidBefore: { byAuthor: 2, byOthers: 40 } }))).toEqual([]);
    }
    expect(repeated(factsOf(TEXT))).toEqual([]);
  });
});
