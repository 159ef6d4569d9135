import fc from 'fast-check';
import { MINUTE } from '@folkmoot/kernel';
import { boundOf, TIME_BOUNDS, within } from './time-taken.js';

const NOON = '2026-03-01T12:00:00.000Z';
const after = (milliseconds: number): string => new Date(Date.parse(NOON) + milliseconds).toISOString();
const counted = (took: readonly number[]): Record<string, number> => {
  const times: Record<string, number> = {};
  for (const one of took) {
    const bound = boundOf(NOON, after(one));
    times[bound] = (times[bound] ?? 0) + 1;
  }
  return times;
};

describe('the time that decisions took', () => {
  it('is counted under the first bound that it kept', () => {
    expect(boundOf(NOON, NOON)).toBe(0);
    expect(boundOf(NOON, after(MINUTE))).toBe(0);
    expect(boundOf(NOON, after(MINUTE + 1))).toBe(1);
    expect(boundOf(NOON, after(-1))).toBe(0);
    expect(boundOf(NOON, after(1_000 * 24 * 60 * MINUTE))).toBe(TIME_BOUNDS.length);
  });

  it('has bounds that grow', () => {
    expect([...TIME_BOUNDS].sort((a, b) => a - b)).toEqual(TIME_BOUNDS);
  });

  it('is unknown without any, or beyond the last bound', () => {
    expect(within({}, 50)).toBeUndefined();
    expect(within({ [TIME_BOUNDS.length]: 2, 0: 1 }, 50)).toBeUndefined();
  });

  it('has a median and a 90th percentile within the bound of the exact one', () => {
    const took = fc.array(fc.integer({ min: 0, max: 80 * 24 * 60 * MINUTE }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(took, fc.constantFrom(50, 90), (times, percent) => {
        const sorted = [...times].sort((a, b) => a - b);
        const exact = sorted[Math.ceil((sorted.length * percent) / 100) - 1] as number;
        expect(within(counted(times), percent)).toBe(
          (TIME_BOUNDS.find((bound) => exact <= bound) as number) / MINUTE,
        );
      }),
    );
  });
});
