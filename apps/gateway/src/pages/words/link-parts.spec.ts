import fc from 'fast-check';
import { linkParts } from './link-parts.js';

const urlsIn = (text: string): readonly string[] =>
  linkParts(text).flatMap((part) => (typeof part === 'string' ? [] : [part.url]));

describe('links in a text', () => {
  it.each([
    ['See https://example.org/park.', 'https://example.org/park'],
    ['(http://example.org/a?b=c&d=e#f)', 'http://example.org/a?b=c&d=e#f'],
    ['https://example.org/wiki/Oak_(tree), I think', 'https://example.org/wiki/Oak_(tree)'],
    ['“https://example.org/ä/路”!', 'https://example.org/ä/路'],
    ['HTTPS://EXAMPLE.ORG/ shouted', 'HTTPS://EXAMPLE.ORG/'],
  ])('are found without what ends the sentence: %s', (text, url) => {
    expect(urlsIn(text)).toEqual([url]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<b>',
    'ftp://example.org',
    'www.example.org',
    'https://',
    'http://name:secret@example.org/',
    'https://bank.example@evil.example/',
  ])('are not made of %s', (text) => {
    expect(urlsIn(text)).toEqual([]);
  });

  it('end where markup would begin', () => {
    expect(urlsIn('https://example.org/"onmouseover="alert(1) https://example.org/<b>')).toEqual([
      'https://example.org/',
      'https://example.org/',
    ]);
  });

  it('leave every character of any text in its place, and lead to the web alone', () => {
    const piece = fc.oneof(
      fc.constantFrom('http://', 'https://', 'a.b', '(', ')', '.', '@', ':', '/', '"', '<', ' ', '\n'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const parts = linkParts(text);
        expect(parts.map((part) => (typeof part === 'string' ? part : part.url)).join('')).toBe(text);
        for (const url of urlsIn(text)) expect(['http:', 'https:']).toContain(new URL(url).protocol);
      }),
    );
  });

  it('are found in time that grows with the text alone', () => {
    const begun = performance.now();
    linkParts(`https://${'('.repeat(50_000)}${')'.repeat(50_000)} ${'https://a'.repeat(5_000)}`);
    expect(performance.now() - begun).toBeLessThan(3_000);
  });
});
