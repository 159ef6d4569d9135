export interface Retention {
  /** A whole round, which begins when a running one has ended. */
  run(): Promise<void>;
  /** A running round is awaited. */
  stop(): Promise<void>;
}

/** Runs a round at once and then with a pause of so many milliseconds after each. */
export const startRetention = (
  round: () => Promise<void>,
  pause: number,
  onError: (error: unknown) => void,
): Retention => {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  const run = (): Promise<void> => {
    last = last.then(async () => {
      if (stopped) return;
      clearTimeout(timer);
      await round().catch(onError);
      if (stopped) return;
      timer = setTimeout(() => void run(), pause);
      timer.unref();
    });
    return last;
  };
  void run();

  return {
    run,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
};
