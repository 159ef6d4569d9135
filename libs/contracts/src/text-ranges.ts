import { Type } from '@sinclair/typebox';

/** Parts of a text: in Unicode code points from its beginning, `end` exclusive, in order, not overlapping. */
export const TextRanges = Type.Array(
  Type.Object(
    { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  {
    description:
      'Parts of the text, in Unicode code points from its beginning, `end` exclusive, in order, not overlapping.',
  },
);
