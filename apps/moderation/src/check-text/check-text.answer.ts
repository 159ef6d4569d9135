import { type AnswerOf, shown } from '@folkmoot/service';
import { PERSONAL_DETAILS } from '../comment-checks/index.js';

const detail = shown.named(
  'PersonalDetail',
  {
    kind: shown.oneOf(PERSONAL_DETAILS, 'What it looks like; `address`: a house number with its postcode.'),
    start: shown.count('Where it begins in the text, in Unicode code points.'),
    end: shown.count('Behind its last character.'),
  },
  'A part of a text that tells where to find, call or rob somebody.',
);

export const checkedText = shown.named(
  'CheckedText',
  { found: shown.list(detail, 'In the order in which they stand in the text.') },
  'What in a text should perhaps not be published.',
);
export type CheckedText = AnswerOf<typeof checkedText>;
