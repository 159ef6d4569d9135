import { Type } from '@sinclair/typebox';
import { contract } from './envelope.js';

const erasedItem = Type.Object(
  {
    what: Type.String({ description: 'What there was: `comment texts`, `report notes`, `profile`…' }),
    count: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);

/** What each context says once it holds nothing more of a member: a line of the member's receipt. */
export const erasureConfirmedBy = <const Context extends string>(context: Context) =>
  contract(
    `${context}.erasure-confirmed.v1`,
    Type.Object(
      {
        erasureId: Type.String({ format: 'uuid' }),
        memberId: Type.String({ format: 'uuid' }),
        erased: Type.Array(erasedItem),
        confirmedAt: Type.String({ format: 'date-time' }),
      },
      { additionalProperties: false, description: `Nothing of the member is left in ${context}.` },
    ),
  );
