import { draftIn, idempotencyKeyOf } from './draft.js';

describe('a draft', () => {
  const key = 'b9b3f2d0-6d0b-4b8e-9d59-9a1f2f4f7a10';

  it('has the same Idempotency-Key whenever the same form is sent', () => {
    const keys = [1, 2].map(() => idempotencyKeyOf(draftIn({ text: 'Oaks, please.', key })));
    expect(keys[0]).toBe(keys[1]);
    expect(keys[0]).toMatch(/^[\x21-\x7e]{1,255}$/);
  });

  it('is another one with other words, as after going back in the browser', () => {
    const [oaks, limes] = ['Oaks', 'Limes'].map((text) => idempotencyKeyOf(draftIn({ text, key })));
    expect(oaks).not.toBe(limes);
  });

  it('gets a key of its own where the form brought none that could be one', () => {
    const drafts = [draftIn({ key: 'a b' }), draftIn({ key: 'a b' }), draftIn({})];
    expect(new Set(drafts.map((draft) => draft.key)).size).toBe(3);
  });
});
