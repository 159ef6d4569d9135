import type { Finding } from '@folkmoot/moderation-domain';
import type { Check } from './facts.js';
import { wordsIn } from './words.js';

/** "I agree" or "thank you" is no campaign, however often it is said. */
const TOO_SHORT_TO_COUNT = 5;
/** Members who said the same before it looks as if it was handed out. */
const MANY = 3;

/** The same words again: by the same author in the discussion, or by many members. */
export const repeated: Check = ({ text, saidBefore: { byAuthor, byOthers } }) => {
  if (byAuthor === 0 && byOthers < MANY) return [];
  if (wordsIn(text).length < TOO_SHORT_TO_COUNT) return [];
  const found: Finding[] = [];
  if (byAuthor > 0) found.push({ check: 'repeated', kind: 'by-author', urgency: 1 });
  if (byOthers >= MANY) found.push({ check: 'repeated', kind: 'by-many', urgency: 1 });
  return found;
};
