import { Rejection } from '@folkmoot/kernel';
import { acceptProfile } from './profile.js';

const rejected = (answers: object): unknown => {
  try {
    return acceptProfile(answers);
  } catch (error) {
    return error instanceof Rejection && { code: error.code, details: error.details };
  }
};

describe('a profile', () => {
  it('keeps the answers chosen, in the order of the questions', () => {
    const accepted = acceptProfile({ work: 'retired', ward: ' Saint Mary’s ', ageBand: '65-74' });
    expect(JSON.stringify(accepted)).toBe('{"ageBand":"65-74","work":"retired","ward":"Saint Mary’s"}');
  });

  it('may be empty', () => {
    expect(acceptProfile({})).toEqual({});
  });

  it('takes no answer that was not offered, and names the question but not the answer', () => {
    expect(rejected({ sex: 'constructor' })).toEqual({
      code: 'profile-invalid',
      details: { question: 'sex' },
    });
  });

  it('takes a ward of at most 60 characters that reads like a name', () => {
    expect(acceptProfile({ ward: 'ü'.repeat(60) })).toEqual({ ward: 'ü'.repeat(60) });
    for (const ward of ['', '   ', 'a'.repeat(61), 'a\nb', '<b>', 'a\ud800']) {
      expect(rejected({ ward })).toEqual({ code: 'profile-invalid', details: { question: 'ward' } });
    }
  });
});
