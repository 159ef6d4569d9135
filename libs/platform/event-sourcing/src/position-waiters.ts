import { laterOf, type Position, START } from '@folkmoot/kernel';

interface Waiter {
  readonly position: Position;
  resolve(reached: boolean): void;
}

/** Lets readers wait until something has reached a position. */
export const positionWaiters = () => {
  let reached: Position = START;
  const waiting = new Set<Waiter>();
  return {
    reached: (): Position => reached,
    reach(position: Position): void {
      reached = laterOf(reached, position);
      for (const waiter of waiting) if (waiter.position <= reached) waiter.resolve(true);
    },
    waitFor(position: Position, milliseconds: number): Promise<boolean> {
      if (position <= reached) return Promise.resolve(true);
      return new Promise((resolve) => {
        const waiter: Waiter = {
          position,
          resolve: (arrived) => {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(arrived);
          },
        };
        const timer = setTimeout(() => waiter.resolve(false), milliseconds);
        waiting.add(waiter);
      });
    },
  };
};
