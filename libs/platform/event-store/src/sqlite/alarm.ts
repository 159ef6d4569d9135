/** A pause that somebody else can end. One waits at a time. */
export interface Alarm {
  /** Until the next ring, at most so many milliseconds. */
  wait(atMost?: number): Promise<void>;
  ring(): void;
}

export const alarm = (): Alarm => {
  let end = (): void => {};
  return {
    wait: (atMost) =>
      new Promise<void>((resolve) => {
        const timer = atMost === undefined ? undefined : setTimeout(resolve, atMost);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    ring: () => end(),
  };
};
