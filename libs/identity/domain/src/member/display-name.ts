import { rejecting } from '@folkmoot/kernel';
import { collapseSpaces, isVisible } from './visible-text.js';

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
  const name = collapseSpaces(raw);
  const { length } = [...name];
  if (length < DISPLAY_NAME_LENGTH.least || length > DISPLAY_NAME_LENGTH.most) {
    throw reject('display-name-length', { ...DISPLAY_NAME_LENGTH, length });
  }
  if (!isVisible(name) || BADGE.test(name)) throw reject('display-name-characters');
  if (RESERVED.has(glance(name))) throw reject('display-name-reserved');
  return name;
};
