import type { Finding, TextRange } from '@folkmoot/moderation-domain';
import { cards } from './personal-details/cards.js';
import { emails } from './personal-details/emails.js';
import { homeAddresses } from './personal-details/home-addresses.js';
import { nationalInsurance } from './personal-details/national-insurance.js';
import { phones } from './personal-details/phones.js';
import { plainSpelling } from './personal-details/plain-spelling.js';
import type { CommentFacts } from './facts.js';
import { rangesOf } from './ranges.js';

export const PERSONAL_DETAILS = ['email', 'phone', 'address', 'card', 'national-insurance'] as const;
export type PersonalDetailKind = (typeof PERSONAL_DETAILS)[number];

interface Detail {
  readonly kind: PersonalDetailKind;
  readonly urgency: Finding['urgency'];
  /** Where they stand, in UTF-16 code units. */
  find(text: string): readonly TextRange[];
}

/** What somebody could be robbed with comes before what they could be called with. */
const DETAILS: readonly Detail[] = [
  { kind: 'email', urgency: 2, find: emails },
  { kind: 'phone', urgency: 2, find: phones },
  { kind: 'address', urgency: 2, find: homeAddresses },
  { kind: 'card', urgency: 3, find: cards },
  { kind: 'national-insurance', urgency: 3, find: nationalInsurance },
];

/** What tells strangers where to find, call or rob somebody. */
export const personalDetails = ({ text }: Pick<CommentFacts, 'text'>): readonly Finding[] => {
  const plain = plainSpelling(text);
  return DETAILS.flatMap(({ kind, urgency, find }) => {
    const found = find(plain);
    return found.length === 0
      ? []
      : [{ check: 'personal-details', kind, urgency, ranges: rangesOf(text, found) }];
  });
};
