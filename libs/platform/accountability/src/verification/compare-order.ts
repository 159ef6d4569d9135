import type { Chained } from '../evidence/block.js';
import type { Differences, Differing, KeptEvent } from './differences.js';

/** Leaves out, for each id, as many as are listed. */
async function* without<Event extends { readonly id: string }>(
  events: AsyncIterable<Event>,
  left: ReadonlyMap<string, readonly unknown[]>,
): AsyncGenerator<Event> {
  const toLeave = new Map([...left].map(([id, ones]) => [id, ones.length]));
  for await (const event of events) {
    const count = toLeave.get(event.id) ?? 0;
    if (count === 0) yield event;
    else toLeave.set(event.id, count - 1);
  }
}

/** Where the log holds another event than was kept, when what is gone and what is new is left out on either side. */
export const reordered = async (
  kept: AsyncIterable<KeptEvent>,
  log: AsyncIterable<Chained>,
  { dropped, unknown }: Differences,
): Promise<Differing<Chained> | undefined> => {
  const expected = without(kept, dropped)[Symbol.asyncIterator]();
  let first: Chained | undefined;
  let count = 0;
  for await (const event of without(log, unknown)) {
    const next = await expected.next();
    if (next.done || next.value.id === event.id) continue;
    first ??= event;
    count += 1;
  }
  return first && { first, count };
};
