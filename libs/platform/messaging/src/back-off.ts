import { setTimeout as delay } from 'node:timers/promises';

export interface BackOff {
  /** The first pause, in milliseconds; each later one doubles it. */
  readonly first: number;
  readonly longest: number;
}

/** The pause after so many failures (from 1), between half of its nominal length and all of it. */
export const pauseAfter = (failures: number, { first, longest }: BackOff): number =>
  Math.min(first * 2 ** (failures - 1), longest) * (0.5 + Math.random() / 2);

/** Ends early, without an error, when the signal is aborted. */
export const pause = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
  await delay(milliseconds, undefined, signal && { signal }).catch(() => undefined);
};
