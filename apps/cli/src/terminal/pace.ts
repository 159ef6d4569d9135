import type { Progress } from '../progress.js';

export interface Pace {
  /** Units a second in this stage; undefined in its first moment. */
  readonly rate: number | undefined;
  /** Seconds. */
  readonly left: number | undefined;
}

/** Below this, in milliseconds, a rate says nothing. */
const FIRST_MOMENT = 300;

/** How fast a stage goes. What was done before its first report counts for nothing: a resumed import begins with much. */
export const paceMeter = () => {
  let stage: string | undefined;
  let begun = 0;
  let doneBefore = 0;
  return (progress: Progress, now: number): Pace => {
    if (progress.stage !== stage) {
      stage = progress.stage;
      begun = now;
      doneBefore = progress.done;
    }
    const elapsed = now - begun;
    const done = progress.done - doneBefore;
    if (elapsed < FIRST_MOMENT || done <= 0) return { rate: undefined, left: undefined };
    const rate = (done * 1_000) / elapsed;
    return { rate, left: (progress.total - progress.done) / rate };
  };
};

export const number = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** `45 s`, `3 min 20 s`, `2 h 5 min`. */
export const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
};
