import { pageCache } from './page-cache.js';

const counting = () => {
  let made = 0;
  return {
    make: () => Promise.resolve({ number: (made += 1) }),
    made: () => made,
  };
};

describe('the cache of pages', () => {
  it('makes a page once for each version, however many ask at the same time', async () => {
    const cache = pageCache<{ number: number }>({ entries: 10, maxAge: 60_000 });
    const { make, made } = counting();
    const asked = await Promise.all(Array.from({ length: 5 }, () => cache.get('a', 'v1', make)));
    expect(asked).toEqual(Array(5).fill({ number: 1 }));
    expect(await cache.get('a', 'v2', make)).toEqual({ number: 2 });
    expect(await cache.get('b', 'v2', make)).toEqual({ number: 3 });
    expect(made()).toBe(3);
  });

  it('does not keep a failure, nor lets a late one drop what came after it', async () => {
    const cache = pageCache<{ number: number }>({ entries: 10, maxAge: 60_000 });
    const { make, made } = counting();
    let fail = (_: Error): void => {};
    const failing = cache.get('a', 'v1', () => new Promise((_, reject) => (fail = reject)));
    expect(await cache.get('a', 'v2', make)).toEqual({ number: 1 });
    fail(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    expect(await cache.get('a', 'v2', make)).toEqual({ number: 1 });
    await expect(cache.get('b', 'v1', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    expect(await cache.get('b', 'v1', make)).toEqual({ number: 2 });
    expect(made()).toBe(2);
  });

  it('makes a page again after a while, for what no version tells', async () => {
    const cache = pageCache<{ number: number }>({ entries: 10, maxAge: 1 });
    const { make } = counting();
    await cache.get('a', 'v1', make);
    const begun = performance.now();
    while (performance.now() - begun < 5);
    expect(await cache.get('a', 'v1', make)).toEqual({ number: 2 });
  });
});
