import { Rejection } from '@folkmoot/kernel';
import fc from 'fast-check';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { acceptPassword, normalisePassword, type PasswordOwner } from './password.js';

const nobody: PasswordOwner = {};
const ada: PasswordOwner = { email: 'ada.lovelace@analytical.example', displayName: 'Ada Byron King' };

const codeOf = (password: string, owner = nobody): string => {
  try {
    acceptPassword(password, owner);
    return 'accepted';
  } catch (error) {
    return error instanceof Rejection ? error.code : String(error);
  }
};

describe('a password', () => {
  it.each([
    'violet kettle sang',
    'tram41 Otter-Mulch',
    'мой зелёный чайник',
    'zelený čajník v okně',
    '雨の日も自転車で図書館へ行く',
    'x7#Kq!vP2&mLr',
    'my password hunts turtles',
  ])('may be %s: there are no rules of composition', (password) => expect(codeOf(password)).toBe('accepted'));

  it('has 12 to 128 characters, each counted once however many bytes it takes', () => {
    expect(codeOf('violetkettl')).toBe('password-length');
    expect(codeOf('violetkettle')).toBe('accepted');
    expect(codeOf('🦊🐙🌻🚲🎈🧭')).toBe('password-length');
    expect(codeOf('🦊🐙🌻🚲🎈🧭🍋🪁🏺🧦🛶🎻')).toBe('accepted');
    expect(codeOf(`violet kettle ${'z'.repeat(100)} sang twice`)).toBe('accepted');
    expect(codeOf(`violet kettle ${'zy'.repeat(58)}`)).toBe('password-length');
  });

  it('is refused if it is on the list of common ones, in any case and spelling', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThan(400);
    for (const password of [
      'CorrectHorseBatteryStaple',
      'correct horse battery staple',
      'm4yTheF0rceBeWithY0u',
    ]) {
      expect(codeOf(password)).toBe('password-common');
    }
  });

  it('holds only passwords in its list that the length would let through', () => {
    const useless = [...COMMON_PASSWORDS].filter((one) => one.length < 12 || one !== one.toLowerCase());
    expect(useless).toEqual([]);
  });

  it.each([
    'Password1234',
    'Welcome-2024!!',
    'P@ssw0rd2026!',
    'Summer2025!!!!',
    'AdminAdmin99!',
    'qwerty-football',
  ])('is refused if it is common words with signs around them: %s', (password) =>
    expect(codeOf(password)).toBe('password-common'),
  );

  it.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'xyzt12xyzt12',
    'abcdefghijkl',
    '123456789012',
    'qwertyuiop[]',
    'fedcba654321',
  ])('is refused if it repeats itself or follows an order: %s', (password) =>
    expect(codeOf(password)).toBe('password-pattern'),
  );

  it.each(['ada.lovelace1815', 'Lovelace-Lovelace', 'ByronByron99', 'analytical1842', 'folkmoot-9931'])(
    'is refused if little is left without the person’s own details: %s',
    (password) => expect(codeOf(password, ada)).toBe('password-personal'),
  );

  it('may hold the person’s name in something long', () => {
    expect(codeOf('lovelace waters violets', ada)).toBe('accepted');
  });

  it('is the same from every keyboard', () => {
    expect(acceptPassword('cafe\u0301 violet kettle', nobody)).toBe(
      normalisePassword('caf\u00e9 violet kettle'),
    );
  });

  it('never shows up in what a rejection says', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), (password) => {
        try {
          acceptPassword(password, { displayName: password });
        } catch (error) {
          const { code, details } = error as Rejection;
          expect(Object.keys(details)).toEqual(code === 'password-length' ? ['least', 'most', 'length'] : []);
        }
      }),
    );
  });
});
