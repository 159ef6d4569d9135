import { isIP } from 'node:net';
import { domainToUnicode } from 'node:url';

/** Services that hide where a link leads. */
const SHORTENERS: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'cutt.ly',
  'rb.gy',
  'shorturl.at',
  'rebrand.ly',
]);

/** What alphabets are mixed in honest names with: Latin letters that stand in a Cyrillic or Greek word are a disguise. */
const LATIN = /\p{sc=Latin}/u;
const LOOKALIKE = /[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Cherokee}\p{sc=Armenian}]/u;
/** Cyrillic letters that all have a Latin twin: a whole label of them reads as another word. */
const TWINS_ALONE = /^[асеорхуіјѕԁһԛԝ0-9-]+$/u;

/** Whether an address looks made to deceive: a bare number for a host, a user name in it, a strange port, a disguise. */
export const isOddLink = (address: string): boolean => {
  if (!URL.canParse(address)) return true;
  const { hostname, username, password, port, protocol } = new URL(address);
  if (username !== '' || password !== '' || port !== '') return true;
  if (protocol !== 'http:' && protocol !== 'https:') return true;
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return true;
  if (SHORTENERS.has(hostname.replace(/^www\./, ''))) return true;
  return domainToUnicode(hostname).split('.').slice(0, -1).some(isDisguised);
};

const isDisguised = (label: string): boolean =>
  (LATIN.test(label) && LOOKALIKE.test(label)) || (LOOKALIKE.test(label) && TWINS_ALONE.test(label));
