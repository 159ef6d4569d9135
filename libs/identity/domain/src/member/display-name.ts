import { rejecting } from '@folkmoot/kernel';

/** The name that everybody sees beside a member's words. */
export const displayNameRejections = {
  'display-name-length': { kind: 'invalid', title: 'A name has 2 to 60 characters' },
  'display-name-characters': {
    kind: 'invalid',
    title: 'A name is made of visible letters, numbers and punctuation',
  },
  'display-name-reserved': { kind: 'invalid', title: 'This name would be taken for somebody official' },
} as const;
const reject = rejecting(displayNameRejections);

/** In code points. */
export const DISPLAY_NAME_LENGTH = { least: 2, most: 60 } as const;

/** Controls, formats such as direction overrides, unassigned and unpaired code points, line breaks. */
const UNUSABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Letters that show nothing: Hangul fillers, variation selectors and their like, the empty braille cell. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Joiners inside a word spell Persian, Indic scripts and emoji; a variation selector belongs to the sign before it. */
const MEANT = /(?<=[\p{L}\p{M}\p{S}])(?:\ufe0f?[\u200c\u200d](?=[\p{L}\p{M}\p{S}])|\ufe0f)/gu;

/** Marks piled up to cover the lines above and below. */
const PILE = /\p{M}{5,}/u;

/** Signs that sites set beside a name that they have verified. */
const BADGE = /[✓✔☑✅🗸©®™★⭐🛡]/u;

const RESERVED = new Set([
  'admin',
  'administrator',
  'analyst',
  'erased',
  'folkmoot',
  'a former member',
  'former member',
  'host',
  'moderator',
  'official',
  'official representative',
  'organiser',
  'organizer',
  'staff',
  'support',
  'system',
  'withdrawn by its author',
]);

/** How a name looks at a glance: without width, case, marks and punctuation. */
const glance = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .toLowerCase();

/** The name as it is stored: NFC, outer space gone, inner spaces single. Throws the rejections above. */
export const acceptDisplayName = (raw: string): string => {
  const name = raw
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .trim();
  const { length } = [...name];
  if (length < DISPLAY_NAME_LENGTH.least || length > DISPLAY_NAME_LENGTH.most) {
    throw reject('display-name-length', { ...DISPLAY_NAME_LENGTH, length });
  }
  const bare = name.replace(MEANT, '');
  if (UNUSABLE.test(bare) || INVISIBLE.test(bare) || PILE.test(bare) || BADGE.test(bare)) {
    throw reject('display-name-characters');
  }
  if (!/[\p{L}\p{N}]/u.test(bare)) throw reject('display-name-characters');
  if (RESERVED.has(glance(name))) throw reject('display-name-reserved');
  return name;
};
