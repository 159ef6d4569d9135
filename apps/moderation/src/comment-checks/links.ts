import type { Finding } from '@folkmoot/moderation-domain';
import { type Match, LinkifyIt } from 'linkify-it';
import { isOddLink } from './odd-link.js';
import type { Check } from './facts.js';
import { rangesOf } from './ranges.js';

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, urlAuth: true });

/** More than a comment needs to show where something stands. */
const MANY = 3;

/** A bare `park.it` is more often a missing blank than an address. */
const SURELY_ADDRESS =
  /^www\.|[^/]\/|\.(?:com|org|net|info|biz|edu|gov|uk|eu|london|wales|scot|cymru|app|dev|io)$/i;

const isLink = ({ schema, raw }: Match): boolean =>
  schema === 'mailto:' ? false : schema !== '' || SURELY_ADDRESS.test(raw);

/** Addresses on the web, and whichever of them look made to deceive. */
export const links: Check = ({ text }) => {
  if (!/[./]/.test(text)) return [];
  const found = (linkify.match(text) ?? []).filter(isLink);
  const findings: Finding[] = [];
  const rangesOfLinks = (some: readonly Match[]) =>
    rangesOf(
      text,
      some.map(({ index, lastIndex }) => ({ start: index, end: lastIndex })),
    );
  if (found.length > MANY) {
    findings.push({ check: 'links', kind: 'many', urgency: 1, ranges: rangesOfLinks(found) });
  }
  const odd = found.filter(({ url }) => isOddLink(url));
  if (odd.length > 0) findings.push({ check: 'links', kind: 'odd', urgency: 2, ranges: rangesOfLinks(odd) });
  return findings;
};
