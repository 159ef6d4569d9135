import { duration, paceMeter } from './pace.js';

const at = (done: number, stage = 'Stances') => ({ stage, done, total: 1_000, unit: 'rows' });

it('counts what was done since the stage began, so that a resumed import shows its real pace', () => {
  const pace = paceMeter();
  expect(pace(at(600), 0)).toEqual({ rate: undefined, left: undefined });
  expect(pace(at(700), 1_000)).toEqual({ rate: 100, left: 3 });
  expect(pace(at(0, 'Members'), 2_000)).toEqual({ rate: undefined, left: undefined });
  expect(pace(at(500, 'Members'), 3_000)).toEqual({ rate: 500, left: 1 });
});

it('says nothing of a pace in the first moment', () => {
  const pace = paceMeter();
  pace(at(0), 0);
  expect(pace(at(500), 100)).toEqual({ rate: undefined, left: undefined });
});

it.each([
  [0.2, '1 s'],
  [59, '59 s'],
  [200, '3 min 20 s'],
  [7_500, '2 h 5 min'],
])('writes %d seconds as %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
