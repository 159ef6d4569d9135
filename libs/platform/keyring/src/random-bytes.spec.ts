import { freshBytes } from './random-bytes.js';

describe('fresh random bytes', () => {
  it('are as many as asked for, and never the same again', () => {
    const drawn = Array.from({ length: 2_000 }, (_, n) => freshBytes(n % 2 === 0 ? 12 : 32).toString('hex'));
    expect(new Set(drawn).size).toBe(2_000);
    expect(drawn.filter((hex) => hex.length !== 24 && hex.length !== 64)).toEqual([]);
    expect(drawn.filter((hex) => /^0+$/.test(hex))).toEqual([]);
  });
});
