import { sharedBatches } from './shared-batches.js';

describe('sharing batches', () => {
  it('stores together what is added in one turn, and then what came meanwhile', async () => {
    const stored: (readonly number[])[] = [];
    let release: () => void = () => undefined;
    const { add } = sharedBatches<number>(async (items) => {
      stored.push(items);
      if (stored.length === 1) await new Promise<void>((resolve) => (release = resolve));
    });
    const first = [add(1), add(2)];
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    const later = [add(3), add(4)];
    expect(stored).toEqual([[1, 2]]);
    release();
    await Promise.all([...first, ...later]);
    expect(stored).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('tells everyone in a batch of its failure, and goes on', async () => {
    let works = false;
    const { add } = sharedBatches<number>(() =>
      works ? Promise.resolve() : Promise.reject(new Error('full')),
    );
    const outcomes = await Promise.allSettled([add(1), add(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    works = true;
    await add(1);
  });
});
