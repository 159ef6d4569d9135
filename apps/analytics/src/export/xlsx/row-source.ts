import type { Row } from '../table.js';

/** Rows by the handful out of pages; sheets end in the middle of one. */
export interface RowSource {
  /** At most so many; none once there are no more. */
  take(most: number): Promise<readonly Row[]>;
  /** Waits for the next page if need be. */
  hasMore(): Promise<boolean>;
  /** Ends the reading of pages. */
  end(): Promise<void>;
}

export const rowSource = (pages: AsyncIterable<readonly Row[]>): RowSource => {
  const reading = pages[Symbol.asyncIterator]();
  let held: readonly Row[] = [];
  let ended = false;

  const hasMore = async (): Promise<boolean> => {
    while (held.length === 0 && !ended) {
      const next = await reading.next();
      if (next.done) ended = true;
      else held = next.value;
    }
    return held.length > 0;
  };

  return {
    hasMore,
    async take(most) {
      await hasMore();
      const taken = held.slice(0, most);
      held = held.slice(most);
      return taken;
    },
    async end() {
      ended = true;
      held = [];
      await reading.return?.();
    },
  };
};
