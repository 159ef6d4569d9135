import { problem } from '@folkmoot/service';
import { bounded } from './bounded.js';

const gate = () => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
};

describe('bounded work', () => {
  it('runs only so many at once, and the others in the order in which they came', async () => {
    const run = bounded({ atOnce: 2, waiting: 10 });
    const gates = [gate(), gate(), gate(), gate()];
    const begun: number[] = [];
    const all = gates.map(({ opened }, index) =>
      run(() => {
        begun.push(index);
        return opened;
      }),
    );
    expect(begun).toEqual([0, 1]);
    gates[1]?.open();
    await all[1];
    expect(begun).toEqual([0, 1, 2]);
    for (const { open } of gates) open();
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('refuses what comes when too many wait, and goes on afterwards', async () => {
    const run = bounded({ atOnce: 1, waiting: 1 });
    const { open, opened } = gate();
    const first = run(() => opened);
    const second = run(() => Promise.resolve('second'));
    await expect(run(() => Promise.resolve())).rejects.toEqual(problem('unavailable'));
    open();
    await first;
    expect(await second).toBe('second');
    expect(await run(() => Promise.resolve('later'))).toBe('later');
  });

  it('gives its place back when work fails', async () => {
    const run = bounded({ atOnce: 1, waiting: 0 });
    await expect(run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await run(() => Promise.resolve('next'))).toBe('next');
  });
});
