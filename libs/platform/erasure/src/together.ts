/**
 * Joins calls of something slow: those that come while it runs share the next run, which begins after all of them have
 * asked.
 */
export const together = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () =>
    (next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        running = work();
        return running;
      }));
};
