/** Items after which a batch is stored even though more keep coming. */
const LARGEST = 4_000;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Lets many callers share one write. A batch gathers for as long as every turn of the process brings more, and while the
 * one before is stored: alone, an item waits for two turns. Each caller is answered when its own batch is stored, or with
 * its error.
 */
export const sharedBatches = <Item>(
  store: (items: readonly Item[]) => Promise<void>,
): { add(item: Item): Promise<void> } => {
  let waiting: Item[] = [];
  let batch: Promise<void> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const run = async (before: Promise<unknown>): Promise<void> => {
    await before;
    for (let seen = 0; waiting.length > seen && waiting.length < LARGEST;) {
      seen = waiting.length;
      await nextTurn();
    }
    const items = waiting;
    waiting = [];
    batch = undefined;
    await store(items);
  };

  return {
    add(item) {
      waiting.push(item);
      if (!batch) {
        batch = run(last);
        last = batch.catch(() => undefined);
      }
      return batch;
    },
  };
};
