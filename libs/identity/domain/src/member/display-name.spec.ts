import { Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import { acceptDisplayName } from './display-name.js';

const codeOf = (name: string): string => {
  try {
    return `accepted: ${acceptDisplayName(name)}`;
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
};

describe('a display name', () => {
  it.each([
    'Ada',
    'Zoë O’Neill-Þór',
    '王力',
    'محمد',
    'نیم‌فاصله',
    'క్‌ష',
    'Ada 👩‍🌾',
    'Bo ❤️',
    'Nguyễn Thị',
    'R2',
  ])('may be %s', (name) => expect(codeOf(name)).toBe(`accepted: ${name.normalize('NFC')}`));

  it('loses outer and doubled spaces', () => {
    expect(acceptDisplayName('  Ada \u00a0 Lovelace ')).toBe('Ada Lovelace');
  });

  it('has 2 to 60 characters, counted as people count', () => {
    expect(codeOf('A')).toBe('display-name-length');
    expect(codeOf('   ')).toBe('display-name-length');
    expect(codeOf(`A${'🦊'.repeat(59)}`)).toMatch(/^accepted/);
    expect(codeOf('a'.repeat(61))).toBe('display-name-length');
  });

  it.each([
    ['a control character', 'A\u0000da'],
    ['a line break', 'Ada\nMod'],
    ['a direction override', '\u202eadA'],
    ['a zero-width space', 'Ad\u200ba'],
    ['a joiner at the end', 'Ada\u200d'],
    ['half a character', 'Ada\ud83e'],
    ['only invisible letters', '\u3164\u3164\u3164'],
    ['only empty braille cells', '\u2800\u2800'],
    ['only punctuation', '...'],
    ['piled marks', `a${'\u0336'.repeat(12)}b`],
    ['a verified badge', 'Ada ✔'],
  ])('is refused with %s', (_, name) => expect(codeOf(name)).toBe('display-name-characters'));

  it.each(['Moderator', ' ADMIN ', '[erased]', 'Official  Representative', 'Ｍoderator', 'a former member'])(
    'is refused where it imitates the site: %s',
    (name) => expect(codeOf(name)).toBe('display-name-reserved'),
  );

  it('is stable: what was accepted is accepted again as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 12 }), (raw) => {
        const first = codeOf(raw);
        if (!first.startsWith('accepted: ')) return;
        expect(codeOf(first.slice('accepted: '.length))).toBe(first);
      }),
    );
  });
});
