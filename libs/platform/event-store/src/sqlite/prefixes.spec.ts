import { scansOf } from './prefixes.js';

const FAMILIES = ['case-', 'comment-', 'consultation-'];

const CASES: readonly [readonly string[], ReturnType<typeof scansOf>][] = [
  [['comment-'], [{ family: 'comment-', names: [] }]],
  [['comment-4', 'comment-5'], [{ family: 'comment-', names: ['comment-4', 'comment-5'] }]],
  [['comment-4', 'comment-'], [{ family: 'comment-', names: [] }]],
  [['comment-', 'comment-4'], [{ family: 'comment-', names: [] }]],
  [['comment-4-2'], [{ family: 'comment-', names: ['comment-4-2'] }]],
  [
    ['co'],
    [
      { family: '', names: ['co'] },
      { family: 'comment-', names: [] },
      { family: 'consultation-', names: [] },
    ],
  ],
  [[], []],
  [['comment-', ''], 'everything'],
];

describe('the scans for prefixes', () => {
  test.each(CASES)('of %j are one for each family', (prefixes, scans) => {
    expect(scansOf(prefixes, () => FAMILIES)).toEqual(scans);
  });
});
