import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until `check` no longer throws; after `within` milliseconds its last error is the test's. */
export const eventually = async <T>(check: () => T | Promise<T>, within = 5_000): Promise<T> => {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= deadline) throw error;
      await delay(10);
    }
  }
};
