import { datesIn } from './dates.js';

describe('dates on pages', () => {
  const dates = datesIn('en-GB', 'Europe/London');

  it('are in the site’s time zone, in summer and winter', () => {
    expect([dates.moment('2026-07-01T09:00:00.000Z'), dates.moment('2026-12-01T09:00:00.000Z')]).toEqual([
      'Wednesday 1 July 2026 at 10:00 BST',
      'Tuesday 1 December 2026 at 09:00 GMT',
    ]);
    expect(dates.short('2026-07-01T23:30:00.000Z')).toBe('2 July 2026, 00:30');
    expect(dates.day('2026-07-01T23:30:00.000Z')).toBe('2 July 2026');
  });

  it('leave a day that was planned as a day where it is', () => {
    expect(datesIn('en-GB', 'America/Los_Angeles').day('2026-07-01')).toBe('1 July 2026');
  });

  it('know what today is there', () => {
    expect(dates.today(Date.parse('2026-07-01T23:30:00.000Z'))).toBe('2026-07-02');
  });
});
