import { afterStance, NO_STANCES, ratesOf } from './agreement.js';

describe('agreement', () => {
  it('counts members once, where they stand now', () => {
    const counts = afterStance(afterStance(NO_STANCES, 'agree'), 'disagree', 'agree');
    expect(counts).toEqual({ agree: 0, disagree: 1, unsure: 0 });
  });

  it('has rates in whole thousandths, and none where nobody has a stance', () => {
    expect(ratesOf({ agree: 2, disagree: 1, unsure: 0 })).toEqual({
      agreePerThousand: 667,
      disagreePerThousand: 333,
      unsurePerThousand: 0,
    });
    expect(ratesOf(NO_STANCES).agreePerThousand).toBeNull();
  });
});
