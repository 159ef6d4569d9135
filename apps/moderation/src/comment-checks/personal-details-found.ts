import { lookedAtOf } from './check-comment.js';
import { personalDetails, type PersonalDetailKind } from './personal-details.js';

export interface PersonalDetail {
  readonly kind: PersonalDetailKind;
  /** In Unicode code points, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Each of the personal details in a text, in the order in which they stand there. */
export const personalDetailsFound = (text: string): readonly PersonalDetail[] =>
  personalDetails({ text: lookedAtOf(text) })
    .flatMap(({ kind, ranges = [] }) =>
      ranges.map(({ start, end }) => ({ kind: kind as PersonalDetailKind, start, end })),
    )
    .sort((a, b) => a.start - b.start || a.end - b.end);
