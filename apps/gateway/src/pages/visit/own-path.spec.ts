import { ownPath } from './own-path.js';

describe('a way back', () => {
  it.each(['/', '/discussions/1?page=2#comment-3', '/account'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'discussions/1',
    '',
    undefined,
    ['/'],
    `/${'x'.repeat(3_000)}`,
  ])('is never %j', (given) => {
    expect(ownPath(given)).toBeUndefined();
  });
});
