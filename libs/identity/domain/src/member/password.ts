import { rejecting } from '@folkmoot/kernel';
import { COMMON_PASSWORDS, COMMON_WORDS } from './common-passwords.js';
import { isRepetition, isSequence } from './password-patterns.js';

/**
 * Length and a list of what is guessed first, no rules of composition: NIST SP 800-63B, section 5.1.1.2 (revision 3),
 * 3.1.1.2 (revision 4): values that are common, repetitive, sequential or made from the person's own details.
 */
export const passwordRejections = {
  'password-length': { kind: 'invalid', title: 'A password has 12 to 128 characters' },
  'password-common': { kind: 'invalid', title: 'This password is among the first that are guessed' },
  'password-pattern': { kind: 'invalid', title: 'This password repeats itself or follows the keyboard' },
  'password-personal': { kind: 'invalid', title: 'This password is made from your name or address' },
} as const;
const reject = rejecting(passwordRejections);

/** In code points. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

declare const accepted: unique symbol;
/** Has passed {@link acceptPassword} and is normalised: hash this. */
export type AcceptedPassword = string & { readonly [accepted]: true };

/** The form that is hashed, the same from every keyboard (NFKC); a login must use it too. */
export const normalisePassword = (raw: string): string => raw.normalize('NFKC');

const lengthOf = (text: string): number => [...text].length;

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unleet = (text: string): string => text.replace(/[013457@$!]/g, (sign) => LEET[sign] as string);

/** What is left when the known parts are taken out, the longest first. */
const without = (text: string, parts: readonly string[]): string =>
  parts.toSorted((a, b) => b.length - a.length).reduce((rest, part) => rest.replaceAll(part, ''), text);

const LETTERS_OF_ONES_OWN = 4;

const isCommon = (password: string): boolean => {
  const plain = password.toLowerCase();
  const bare = plain.replace(/[^\p{L}\p{N}]/gu, '');
  if ([plain, bare, unleet(plain)].some((form) => COMMON_PASSWORDS.has(form))) return true;
  // Common words with years, digits and signs around them ("Welcome-2024!!") are what guessers try next.
  return [plain, unleet(plain)].some((form) => {
    const rest = without(form, COMMON_WORDS);
    return rest !== form && lengthOf(rest.replace(/[^\p{L}]/gu, '')) < LETTERS_OF_ONES_OWN;
  });
};

export interface PasswordOwner {
  readonly email?: string;
  readonly displayName?: string;
}

/** Parts under four characters ("Li", "bo") occur in too many words to say anything. */
const personalParts = ({ email = '', displayName = '' }: PasswordOwner): string[] => {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const name = displayName.toLowerCase();
  return [
    'folkmoot',
    local,
    ...local.split(/[._+-]/),
    domain,
    ...domain.split('.'),
    name,
    ...name.split(/\s+/),
  ].filter((part) => lengthOf(part) >= 4);
};

/** Their own name may occur in a password that is long enough without it. */
const isPersonal = (password: string, owner: PasswordOwner): boolean => {
  const plain = password.toLowerCase();
  const rest = without(plain, personalParts(owner));
  return rest !== plain && lengthOf(rest) < PASSWORD_LENGTH.least;
};

/** Throws one of the rejections above; their details never hold the password. */
export const acceptPassword = (raw: string, owner: PasswordOwner): AcceptedPassword => {
  const password = normalisePassword(raw);
  const length = lengthOf(raw);
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    throw reject('password-length', { ...PASSWORD_LENGTH, length });
  }
  if (isRepetition(password) || isSequence(password)) throw reject('password-pattern');
  if (isCommon(password)) throw reject('password-common');
  if (isPersonal(password, owner)) throw reject('password-personal');
  return password as AcceptedPassword;
};
