import { Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';

const id = Type.String({ format: 'uuid' });
const instant = Type.String({ format: 'date-time' });
const reason = Type.String({ description: 'One of the list that moderators choose from.' });
const statement = Type.Optional(
  Type.String({ description: 'To the member, encrypted with the key of `member:<memberId>`.' }),
);

/** The place that the encryption of a statement to a member binds it to; the key is `member:<memberId>`. */
export const conductStatementPlace = (
  memberId: string,
  event: 'member-warned' | 'suspension-decided',
): string => `conduct-${memberId}/${event}/statement`;

export const memberWarned = contract(
  'moderation.member-warned.v1',
  Type.Object(
    { memberId: id, warningId: id, moderatorId: id, reason, statement, warnedAt: instant },
    { additionalProperties: false, description: 'A moderator warned a member.' },
  ),
);

export const suspensionDecided = contract(
  'moderation.suspension-decided.v1',
  Type.Object(
    {
      memberId: id,
      moderatorId: id,
      reason,
      statement,
      until: Type.Optional(
        Type.String({ format: 'date-time', description: 'When it ends by itself; absent: it does not.' }),
      ),
      decidedAt: instant,
    },
    {
      additionalProperties: false,
      description: 'A moderator decided that a member may not take part; identity carries it out.',
    },
  ),
);

export const suspensionLifted = contract(
  'moderation.suspension-lifted.v1',
  Type.Object(
    { memberId: id, moderatorId: id, reason, liftedAt: instant },
    { additionalProperties: false, description: 'A moderator let a suspended member in again.' },
  ),
);

/** Everything on `moderation.conduct`. */
export const moderationConduct = [memberWarned, suspensionDecided, suspensionLifted] as const;
