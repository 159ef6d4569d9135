import type { DomainEvent, EventShapes, Instant } from '@folkmoot/kernel';
import type { ProfileAnswers } from './profile.js';
import type { GrantedRole, RoleInScope } from './roles.js';

/** Personal fields are optional in events because erasure leaves them out. */
export type MemberJoined = DomainEvent<
  'member-joined',
  {
    readonly memberId: string;
    readonly email?: string;
    readonly displayName?: string;
    readonly passwordHash?: string;
    /** The id of the `address-` stream that this member holds. */
    readonly addressHash: string;
    readonly joinedAt: Instant;
  }
>;
export type MemberImported = DomainEvent<
  'member-imported',
  { readonly memberId: string; readonly displayName?: string; readonly source: string }
>;
interface Token {
  readonly tokenHash: string;
  readonly expiresAt: Instant;
}
export type ConfirmationRequested = DomainEvent<'confirmation-requested', Token>;
export type AddressConfirmed = DomainEvent<'address-confirmed', Record<never, never>>;
export type DisplayNameChanged = DomainEvent<'display-name-changed', { readonly displayName?: string }>;
export type PasswordResetRequested = DomainEvent<'password-reset-requested', Token>;
export type PasswordChanged = DomainEvent<
  'password-changed',
  { readonly passwordHash?: string; readonly how: 'change' | 'reset' }
>;
export type RoleGranted = DomainEvent<'role-granted', GrantedRole & { readonly by: string }>;
export type RoleRevoked = DomainEvent<'role-revoked', RoleInScope & { readonly by: string }>;
export type ProfileChanged = DomainEvent<
  'profile-changed',
  {
    /** Names the key of these answers; absent in what was filled in before each filling-in had its own. */
    readonly profileId?: string;
    readonly answers?: ProfileAnswers;
  }
>;
export type ProfileErased = DomainEvent<
  'profile-erased',
  { readonly profileId?: string; readonly erasedAt: Instant }
>;
export type MemberSuspended = DomainEvent<
  'member-suspended',
  { readonly until?: Instant; readonly reason?: string; readonly by: string }
>;
export type MemberReinstated = DomainEvent<'member-reinstated', { readonly by: string }>;

/** Whether what a member has said stays, by a former member, or goes too. */
export const WORDS = ['kept', 'erased'] as const;
export type Words = (typeof WORDS)[number];

/** The last event of a member. */
export type MemberErased = DomainEvent<
  'member-erased',
  {
    readonly erasureId: string;
    readonly words: Words;
    /** The member or whoever erased them. */
    readonly by: string;
    /** Why somebody else did; encrypted with the key of the erasure, which stays. */
    readonly reason?: string;
    readonly erasedAt: Instant;
  }
>;
export type MemberEvent =
  | MemberJoined
  | MemberImported
  | ConfirmationRequested
  | AddressConfirmed
  | DisplayNameChanged
  | PasswordResetRequested
  | PasswordChanged
  | RoleGranted
  | RoleRevoked
  | ProfileChanged
  | ProfileErased
  | MemberSuspended
  | MemberReinstated
  | MemberErased;

export const memberShapes: EventShapes<MemberEvent> = {
  'member-joined': { version: 1, personal: ['email', 'displayName', 'passwordHash'] },
  'member-imported': { version: 1, personal: ['displayName'] },
  'confirmation-requested': { version: 1, personal: [] },
  'address-confirmed': { version: 1, personal: [] },
  'display-name-changed': { version: 1, personal: ['displayName'] },
  'password-reset-requested': { version: 1, personal: [] },
  'password-changed': { version: 1, personal: ['passwordHash'] },
  'role-granted': { version: 1, personal: [] },
  'role-revoked': { version: 1, personal: [] },
  'profile-changed': { version: 2, personal: ['answers'] },
  'profile-erased': { version: 1, personal: [] },
  'member-suspended': { version: 1, personal: ['reason'] },
  'member-reinstated': { version: 1, personal: [] },
  'member-erased': { version: 1, personal: ['reason'] },
};

/** The key's subject for what is personal of a member, here and in other contexts. */
export const memberSubject = (memberId: string): string => `member:${memberId}`;

/** Answers have a key for each filling-in, so that they can be erased while their member stays. */
export const profileSubject = (profileId: string): string => `profile:${profileId}`;

/** Why somebody was erased by others outlasts what was erased. */
export const erasureSubject = (erasureId: string): string => `erasure:${erasureId}`;

/** Whose key protects the personal field of an event in the stream of a member. */
export const subjectInMember = (data: MemberEvent['data'], memberId: string): string => {
  if ('erasureId' in data) return erasureSubject(data.erasureId);
  if ('profileId' in data && data.profileId !== undefined) return profileSubject(data.profileId);
  return memberSubject(memberId);
};
