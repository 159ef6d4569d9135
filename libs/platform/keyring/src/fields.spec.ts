import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { decryptText, encryptText, mac, Undecipherable } from './fields.js';

const key = randomBytes(32);
const place = 'comment-1/0/text';
const texts = fc.string({ unit: 'binary', maxLength: 300 });

describe('encrypting a text', () => {
  test('any text comes back, and none stands readable in what is stored', () => {
    fc.assert(
      fc.property(texts, fc.string(), (text, where) => {
        const encrypted = encryptText(key, text, where);
        expect(encrypted).toMatch(/^v1\.[A-Za-z0-9_-]+$/);
        expect(decryptText(key, encrypted, where)).toBe(text);
      }),
    );
  });

  test('the same text never looks the same twice', () => {
    expect(new Set(Array.from({ length: 100 }, () => encryptText(key, 'yes', place))).size).toBe(100);
  });

  test('any changed, added or missing character makes it undecipherable', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom('A', 'z', '-', '.', '=', ' ', ''), (text, at, other) => {
        const encrypted = encryptText(key, text, place);
        const index = at % (encrypted.length + 1);
        const changed = encrypted.slice(0, index) + other + encrypted.slice(index + 1);
        const added = encrypted.slice(0, index) + other + encrypted.slice(index);
        for (const tampered of [changed, added])
          if (tampered !== encrypted) expect(() => decryptText(key, tampered, place)).toThrow(Undecipherable);
      }),
    );
  });

  test.each([
    ['with another key', randomBytes(32), place],
    ['at another place', key, 'comment-2/0/text'],
  ])('is undecipherable %s', (_, otherKey, otherPlace) => {
    const encrypted = encryptText(key, 'hello', place);
    expect(() => decryptText(otherKey, encrypted, otherPlace)).toThrow(new Undecipherable(otherPlace));
  });

  test.each(['', 'v1.', 'v2.AAAA', 'hello', 'v1.AAAA'])('%j is undecipherable', (encrypted) => {
    expect(() => decryptText(key, encrypted, place)).toThrow(Undecipherable);
  });

  test('a lone surrogate is refused', () => {
    for (const text of ['\ud800', 'a\udc00b', '\udc00\ud800'])
      expect(() => encryptText(key, text, place)).toThrow(TypeError);
  });

  test('a key of another length is refused', () => {
    expect(() => encryptText(randomBytes(16), 'a', place)).toThrow(TypeError);
  });
});

describe('the mac of a text', () => {
  test('is the same for the same key and text, and 256 bits long', () => {
    expect(mac(key, 'a@example.org')).toBe(mac(Buffer.from(key), 'a@example.org'));
    expect(Buffer.from(mac(key, ''), 'base64url')).toHaveLength(32);
  });

  test('differs for another text, another key, and lone surrogates', () => {
    const macs = ['a', 'b', '', '\ufffd', '\ud800', '\udc00'].map((text) => mac(key, text));
    expect(new Set([...macs, mac(randomBytes(32), 'a')]).size).toBe(7);
  });
});
