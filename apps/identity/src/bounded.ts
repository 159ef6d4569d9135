import { problem } from '@folkmoot/service';

export interface Bounds {
  readonly atOnce: number;
  /** How many more may wait. */
  readonly waiting: number;
}

/** Lets only so many run at once and so many wait; whatever comes then is the problem `unavailable`. */
export const bounded = ({ atOnce, waiting }: Bounds) => {
  let running = 0;
  const queue: (() => void)[] = [];

  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1;
    else if (queue.length >= waiting) throw problem('unavailable');
    // Whoever ends hands its place on, so that nobody slips in between.
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
