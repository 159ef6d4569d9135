import { hashOfToken, idInToken, secretToken } from './secret-token.js';

const ID = '7c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d0001';

describe('a secret token', () => {
  it('says where to look', () => {
    expect(idInToken(secretToken(ID))).toBe(ID);
  });

  it('is another one each time', () => {
    expect(new Set(Array.from({ length: 50 }, () => secretToken(ID))).size).toBe(50);
  });

  it('is the same for the same secret, and hashes to the same', () => {
    const secret = Buffer.alloc(32, 1);
    expect(secretToken(ID, secret)).toBe(secretToken(ID, Buffer.from(secret)));
    expect(hashOfToken(secretToken(ID, secret))).toMatch(/^[\w-]{43}$/);
  });

  it.each(['', 'x', 'A'.repeat(63), 'A'.repeat(65), `${'A'.repeat(63)}=`, '/'.repeat(64), '_'.repeat(64)])(
    'is never %j',
    (text) => {
      expect(idInToken(text)).toBe(
        text === '_'.repeat(64) ? 'ffffffff-ffff-ffff-ffff-ffffffffffff' : undefined,
      );
    },
  );
});
