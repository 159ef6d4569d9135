import type { Finding } from '@folkmoot/moderation-domain';
import { blockedPhrases } from './blocked-phrases.js';
import type { Check, CommentFacts } from './facts.js';
import { length, LONGEST_COMMENT } from './length.js';
import { links } from './links.js';
import { personalDetails } from './personal-details.js';
import { repeated } from './repeated.js';
import { shouting } from './shouting.js';

/** In the order in which a moderator reads what they found. */
const CHECKS: readonly Check[] = [length, repeated, blockedPhrases, links, personalDetails, shouting];

/**
 * How much of a text is looked at, in UTF-16 code units: every comment within the limit whole, and one more character. A text
 * that came around the limit costs no more.
 */
export const LOOKED_AT = 2 * LONGEST_COMMENT + 2;

/** What is questionable in a comment; nothing for most. Ranges count from the beginning of the whole text. */
export const checkComment = (facts: CommentFacts): readonly Finding[] => {
  const looked = { ...facts, text: lookedAtOf(facts.text) };
  return CHECKS.flatMap((check) => check(looked));
};

/** The beginning of a text that is too long, not cut through a surrogate pair. */
export const lookedAtOf = (text: string): string =>
  text.length <= LOOKED_AT
    ? text
    : text
        .slice(0, LOOKED_AT)
        .toWellFormed()
        .replace(/\ufffd$/, '');
