import { ROLES } from '@folkmoot/identity-domain';
import { type AnswerOf, shown } from '@folkmoot/service';

export const grantedRole = shown.named(
  'GrantedRole',
  {
    role: shown.oneOf(ROLES, 'The role.'),
    consultationId: shown.optional(shown.id('Where it holds; absent: on the whole site.')),
    organisation: shown.optional(shown.text('Whom an official speaks for.')),
  },
  'A role in its scope.',
);

export const suspendedUntil = shown.anyOf(
  [
    shown.instant('Until then.'),
    shown.oneOf(['for-good'], 'Until somebody ends the suspension.'),
    shown.nothing,
  ],
  'Until when a suspension lasts; null without one.',
);

export const member = shown.named(
  'Member',
  {
    id: shown.id('The member.'),
    displayName: shown.orNull(shown.text('The name they go by; null once it is erased.')),
    email: shown.orNull(
      shown.text('The address; in a list only its first letter and domain. Null once it is erased.'),
    ),
    imported: shown.flag('Whether it is only a name beside imported words, with no account.'),
    confirmed: shown.flag('Whether the address was confirmed.'),
    joinedAt: shown.instant('When they joined.'),
    roles: shown.list(grantedRole, 'What they may do beyond any member.'),
    suspendedUntil,
  },
  'A member, as administrators see them.',
);
export type MemberView = AnswerOf<typeof member>;

export const memberPage = shown.named(
  'MemberPage',
  shown.pageOf(member, 'At most 20 members.'),
  'A page of the members.',
);
export type MemberPage = AnswerOf<typeof memberPage>;

export const foundMembers = shown.named(
  'FoundMembers',
  { items: shown.list(member, 'The member with exactly this address, or none.') },
  'Who has an address.',
);
export type FoundMembers = AnswerOf<typeof foundMembers>;
