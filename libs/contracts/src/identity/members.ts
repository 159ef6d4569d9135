import { type Static, Type } from '@sinclair/typebox';
import { contract } from '../envelope.js';
import type { TopicName } from '../topics.js';
import { ConsultationScope, Role } from './roles.js';

/** What other contexts may know of members. Key: the member's stream (`member-<uuid>`), so that each one's order holds. */
export const IDENTITY_MEMBERS = 'identity.members' satisfies TopicName;

const memberId = Type.String({ format: 'uuid' });

/**
 * A name is never readable in a topic: it is text encrypted with the key of `member:<memberId>` for the place
 * {@link displayNamePlace}, and absent when the key was gone before it was sent. A consumer whose keyring has no such
 * key shows the member as erased.
 */
const EncryptedDisplayName = Type.Optional(
  Type.String({ description: 'The display name, encrypted with the key of its member.' }),
);

/** The place that the encryption of a display name binds it to. */
export const displayNamePlace = (memberId: string): string => `${IDENTITY_MEMBERS}/${memberId}/displayName`;

export const memberJoined = contract(
  'identity.member-joined.v1',
  Type.Object(
    {
      memberId,
      displayName: EncryptedDisplayName,
      imported: Type.Boolean({ description: 'Came with an import: a name beside words, no account.' }),
    },
    { description: 'Somebody joined, or an import brought them.' },
  ),
);

export const memberConfirmed = contract(
  'identity.member-confirmed.v1',
  Type.Object({ memberId }, { description: 'The member has proved the address and may take part.' }),
);

export const memberRenamed = contract(
  'identity.member-renamed.v1',
  Type.Object(
    { memberId, displayName: EncryptedDisplayName },
    { description: 'The member goes by another name, in the past too.' },
  ),
);

export const roleGranted = contract(
  'identity.role-granted.v1',
  Type.Object(
    {
      memberId,
      role: Role,
      consultationId: ConsultationScope,
      organisation: Type.Optional(
        Type.String({
          description: 'Whom an official speaks for; replaces the one before in the same scope.',
        }),
      ),
    },
    { description: 'The member has this role from now on.' },
  ),
);

export const roleRevoked = contract(
  'identity.role-revoked.v1',
  Type.Object(
    { memberId, role: Role, consultationId: ConsultationScope },
    { description: 'The member no longer has this role.' },
  ),
);

export const memberSuspended = contract(
  'identity.member-suspended.v1',
  Type.Object(
    {
      memberId,
      until: Type.Optional(
        Type.String({
          format: 'date-time',
          description: 'The instant it ends by itself; absent: it does not.',
        }),
      ),
    },
    {
      additionalProperties: false,
      description: 'The member may not take part; replaces a suspension before.',
    },
  ),
);

export const memberReinstated = contract(
  'identity.member-reinstated.v1',
  Type.Object({ memberId }, { description: 'The suspension ended before its time.' }),
);

/** The place that the encryption of a profile binds it to: JSON text, with the key of {@link profileSubject}. */
export const profilePlace = (memberId: string): string => `member-${memberId}/profile-changed/answers`;

/** Each filling-in of a profile has a key of its own, so that it can be erased while its member stays. */
export const profileSubject = (profileId: string): string => `profile:${profileId}`;

export const profileChanged = contract(
  'identity.profile-changed.v1',
  Type.Object(
    {
      memberId,
      profileId: Type.String({ format: 'uuid' }),
      answers: Type.Optional(
        Type.String({
          description: 'The answers as JSON text, encrypted with the key of `profile:<profileId>`.',
        }),
      ),
    },
    {
      additionalProperties: false,
      description: 'The member answered the questions about themselves; replaces all answers before.',
    },
  ),
);

export const profileErased = contract(
  'identity.profile-erased.v1',
  Type.Object(
    { memberId },
    {
      additionalProperties: false,
      description: 'The answers are destroyed for good, their time is over: delete every copy of them.',
    },
  ),
);

export const memberErased = contract(
  'identity.member-erased.v1',
  Type.Object(
    {
      memberId,
      erasureId: Type.String({ format: 'uuid' }),
      words: Type.Union([Type.Literal('kept'), Type.Literal('erased')], {
        description: '`kept`: what was said stays, by a former member; `erased`: its words go too.',
      }),
      erasedAt: Type.String({ format: 'date-time' }),
    },
    {
      additionalProperties: false,
      description:
        'The member is forgotten for good: delete every copy of name, address, profile, notes and, if so, words.',
    },
  ),
);

/** Everything on {@link IDENTITY_MEMBERS}. */
export const identityMembers = [
  memberJoined,
  memberConfirmed,
  memberRenamed,
  roleGranted,
  roleRevoked,
  memberSuspended,
  memberReinstated,
  profileChanged,
  profileErased,
  memberErased,
] as const;
export type MemberRole = Static<typeof Role>;
