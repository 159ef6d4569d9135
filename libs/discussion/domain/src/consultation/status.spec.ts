import { CLOSES, justBefore, OPENS, window } from '../../test/builders.js';
import { statusAt } from './status.js';

describe('the status of a consultation', () => {
  it.each([
    ['upcoming before its opening', justBefore(OPENS), 'upcoming'],
    ['open from its opening on', OPENS, 'open'],
    ['open up to its closing', justBefore(CLOSES), 'open'],
    ['closed at its closing', CLOSES, 'closed'],
  ])('is %s, by the clock alone', (_, now, status) => {
    expect(statusAt({ situation: 'published', window }, now)).toBe(status);
  });

  it.each(['draft', 'withdrawn'] as const)('is %s whatever the clock says', (situation) => {
    expect([OPENS, CLOSES].map((now) => statusAt({ situation }, now))).toEqual([situation, situation]);
  });
});
