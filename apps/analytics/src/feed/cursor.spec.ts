import fc from 'fast-check';
import { cursorOf, placesOf } from './cursor.js';

const count = fc.integer({ min: 0, max: 999_999_999_999 });

describe('a cursor', () => {
  it('comes back as the places that it was made of', () => {
    fc.assert(
      fc.property(count, count, count, (identity, discussion, moderation) => {
        const places = { identity, discussion, moderation };
        expect(placesOf(cursorOf(places))).toEqual(places);
      }),
    );
  });

  const made = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    '',
    'x',
    `${cursorOf({ identity: 1, discussion: 2, moderation: 3 })}=`,
    made('f1.1.2'),
    made('f1.1.2.3.4'),
    made('f1.01.2.3'),
    made('f1.-1.2.3'),
    made('f1.1.2.1e3'),
    made('f2.1.2.3'),
    made('f1.1.2.3\n'),
    'A'.repeat(5_000),
  ])('%j is none', (text) => expect(placesOf(text)).toBeUndefined());
});
