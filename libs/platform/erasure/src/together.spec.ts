import { together } from './together.js';

describe('working together', () => {
  it('shares one run among those who ask while another runs', async () => {
    const ends: (() => void)[] = [];
    let begun = 0;
    const ask = together(() => {
      begun += 1;
      return new Promise((resolve) => ends.push(resolve));
    });
    const first = ask();
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const others = [ask(), ask()];
    expect(begun).toBe(1);
    ends[0]?.();
    await first;
    await new Promise(setImmediate);
    expect(begun).toBe(2);
    ends[1]?.();
    await Promise.all(others);
    expect(begun).toBe(2);
  });

  it('runs again after a run that failed', async () => {
    let begun = 0;
    const ask = together(() => {
      begun += 1;
      return begun === 1 ? Promise.reject(new Error('full')) : Promise.resolve();
    });
    await expect(ask()).rejects.toThrow('full');
    await ask();
    expect(begun).toBe(2);
  });
});
