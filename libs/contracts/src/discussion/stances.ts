import { Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';

const id = Type.String({ format: 'uuid' });
const stance = Type.Union([Type.Literal('agree'), Type.Literal('disagree'), Type.Literal('unsure')]);

export const stanceTaken = contract(
  'discussion.stance-taken.v1',
  Type.Object(
    {
      memberId: id,
      commentId: id,
      discussionId: id,
      consultationId: id,
      stance,
      previous: Type.Optional(stance),
    },
    {
      additionalProperties: false,
      description: 'A member has taken a stance on a comment, or changed it from the previous one.',
    },
  ),
);

/** Everything on `discussion.stances`. */
export const discussionStances = [stanceTaken] as const;
