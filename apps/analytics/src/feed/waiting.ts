import { setTimeout as delay } from 'node:timers/promises';

/** Between two looks, in milliseconds: they cost nothing where nothing has come. */
const PAUSE = 50;

/** Looks until something is there, the time is over or the signal is aborted; answers what was seen last. */
export const waitingFor = async <T>(
  look: () => Promise<T>,
  isThere: (seen: T) => boolean,
  milliseconds: number,
  signal: AbortSignal,
): Promise<T> => {
  const ends = performance.now() + milliseconds;
  for (;;) {
    const seen = await look();
    const left = ends - performance.now();
    if (isThere(seen) || left <= 0 || signal.aborted) return seen;
    await delay(Math.min(PAUSE, left), undefined, { signal }).catch(() => undefined);
  }
};
