import { afterAttending, type Attended, firstsOf, NO_ATTENDANCE } from './attendance.js';

const act = (ordinal: number, day: string, discussionId = 'paths'): Attended => ({
  discussionId,
  day,
  ordinal,
});
const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

describe('attendance', () => {
  const attendance = [act(1, TUESDAY), act(2, TUESDAY), act(3, MONDAY), act(4, MONDAY, 'trees')].reduce(
    afterAttending,
    NO_ATTENDANCE,
  );

  it('keeps the first act of each day, in all and in each discussion', () => {
    expect(attendance).toEqual({
      days: { [TUESDAY]: 1, [MONDAY]: 3 },
      discussions: { paths: { [TUESDAY]: 1, [MONDAY]: 3 }, trees: { [MONDAY]: 4 } },
    });
  });

  it('says which act was the first of its day and of all, however often it is asked', () => {
    expect(firstsOf(attendance.days, act(1, TUESDAY))).toEqual({ ofDay: true, ever: true });
    expect(firstsOf(attendance.days, act(2, TUESDAY))).toEqual({ ofDay: false, ever: false });
    // An earlier day that came later, as with an import, makes nobody a participant twice.
    expect(firstsOf(attendance.days, act(3, MONDAY))).toEqual({ ofDay: true, ever: false });
    expect(firstsOf(attendance.discussions['trees'], act(4, MONDAY))).toEqual({ ofDay: true, ever: true });
    expect(afterAttending(attendance, act(1, TUESDAY))).toEqual(attendance);
  });
});
