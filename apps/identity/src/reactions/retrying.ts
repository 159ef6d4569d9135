/** Milliseconds: the first pause, and the longest after doubling. */
const BACK_OFF = { first: 200, longest: 10_000 };

export interface Retrying {
  /** Something may have to be tried again soon. */
  begin(): void;
  stopping(): boolean;
  /** A running round is awaited. */
  stop(): Promise<void>;
}

/** Runs rounds, with growing pauses between them, for as long as a round says `again`. */
export const retrying = (
  round: () => Promise<'again' | 'done'>,
  onError: (error: unknown) => void,
): Retrying => {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let wanted = false;
  let stopped = false;

  const run = async (pause: number): Promise<void> => {
    wanted = false;
    const outcome = await round().catch((error: unknown): 'again' => {
      onError(error);
      return 'again';
    });
    running = undefined;
    if (wanted) schedule(BACK_OFF.first);
    else if (outcome === 'again') schedule(Math.min(2 * pause, BACK_OFF.longest));
  };

  const schedule = (pause: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      running = run(pause);
    }, pause);
  };

  return {
    begin() {
      wanted = true;
      if (!timer && !running) schedule(BACK_OFF.first);
    },
    stopping: () => stopped,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
