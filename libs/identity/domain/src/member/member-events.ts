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
export type ProfileChanged = DomainEvent<'profile-changed', { readonly answers?: ProfileAnswers }>;
export type MemberSuspended = DomainEvent<
  'member-suspended',
  { readonly until?: Instant; readonly reason?: string; readonly by: string }
>;
export type MemberReinstated = DomainEvent<'member-reinstated', { readonly by: string }>;
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
  | MemberSuspended
  | MemberReinstated;

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
  'profile-changed': { version: 1, personal: ['answers'] },
  'member-suspended': { version: 1, personal: ['reason'] },
  'member-reinstated': { version: 1, personal: [] },
};

/** The key's subject for personal fields: a member's own, in this stream and in those of their sessions. */
export const memberSubject = (memberId: string): string => `member:${memberId}`;
