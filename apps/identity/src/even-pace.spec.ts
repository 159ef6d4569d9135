import { evenPace } from './even-pace.js';

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

describe('an even pace', () => {
  it('answers no sooner than it should, with what was asked for', async () => {
    const atEvenPace = evenPace(40);
    expect(
      await took(async () => expect(await atEvenPace(() => Promise.resolve(1))).toBe(1)),
    ).toBeGreaterThan(38);
  });

  it('lets failures wait as long', async () => {
    const failing = () => evenPace(40)(() => Promise.reject(new Error('broken')));
    expect(await took(() => expect(failing()).rejects.toThrow('broken'))).toBeGreaterThan(38);
  });
});
