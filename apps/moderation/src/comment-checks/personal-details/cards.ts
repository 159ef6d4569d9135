import type { TextRange } from '@folkmoot/moderation-domain';
import validator from 'validator';
import { numberGroups } from './number-groups.js';
import { stretches } from './stretches.js';

const SHORTEST = 13;
const LONGEST = 19;

/** Numbers of payment cards: of a known issuer, with the right check digit (Luhn). */
export const cards = (text: string): readonly TextRange[] =>
  numberGroups(text, /^[ -]$/).flatMap((groups) =>
    stretches(groups, LONGEST, (stretch) => {
      const number = stretch.map(({ digits }) => digits).join('');
      return number.length >= SHORTEST && !/^0+$/.test(number) && validator.isCreditCard(number);
    }),
  );
