import { setTimeout as delay } from 'node:timers/promises';

/** Answers no sooner than after a fixed time, so that the time taken does not tell whether an address is known. */
export type EvenPace = <T>(work: () => Promise<T>) => Promise<T>;

export const evenPace =
  (milliseconds: number): EvenPace =>
  async (work) => {
    const [outcome] = await Promise.allSettled([work(), delay(milliseconds)]);
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
