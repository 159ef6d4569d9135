import type { TextRange } from '@folkmoot/moderation-domain';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Group, numberGroups } from './number-groups.js';
import { stretches } from './stretches.js';

const SHORTEST = 9;
const LONGEST = 15;
/** The shortest code that a British number is written with; `02-03-2026` begins with less. */
const SHORTEST_CODE = 3;

/** Lines of organisations: to give a helpline's number gives nobody away. */
const NOT_PERSONAL: ReadonlySet<string | undefined> = new Set([
  'TOLL_FREE',
  'PREMIUM_RATE',
  'SHARED_COST',
  'UAN',
  'VOICEMAIL',
]);

/** Numbers that could be somebody's, British ones as they are written at home. */
export const phones = (text: string): readonly TextRange[] =>
  numberGroups(text, /^[ ().-]{1,3}$/).flatMap((groups) =>
    stretches(groups, LONGEST, (stretch) => isPhone(text, stretch)).map(({ start, end }) => ({
      start: text.charAt(start - 1) === '+' ? start - 1 : start,
      end,
    })),
  );

const isPhone = (text: string, stretch: readonly Group[]): boolean => {
  const [first] = stretch as readonly [Group];
  const national = text.charAt(first.start - 1) !== '+';
  if (national && (!first.digits.startsWith('0') || first.digits.length < SHORTEST_CODE)) return false;
  const digits = stretch.map((group) => group.digits).join('');
  if (digits.length < SHORTEST) return false;
  const number = parsePhoneNumberFromString(national ? digits : `+${digits}`, 'GB');
  if (number?.isValid()) return !NOT_PERSONAL.has(number.getType());
  return national && LOOKS_MOBILE.test(digits);
};

/** Whoever mistypes their number, or gives one that is not in use yet, should be warned all the same. */
const LOOKS_MOBILE = /^07\d{9}$/;
