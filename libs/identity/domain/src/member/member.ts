import {
  addMilliseconds,
  type Decider,
  type DomainEvent,
  type EventShapes,
  HOUR,
  type Instant,
  rejecting,
  unreachable,
} from '@folkmoot/kernel';
import { acceptDisplayName, displayNameRejections } from './display-name.js';
import { acceptProfile, type ProfileAnswers, profileRejections } from './profile.js';
import {
  acceptedOrganisation,
  type Actor,
  type GrantedRole,
  isSameRole,
  isSiteAdministrator,
  mayGrantRoles,
  maySuspend,
  type RoleInScope,
} from './roles.js';

/** A person who takes part, by joining or because an import brought their words. */
export const memberRejections = {
  ...displayNameRejections,
  ...profileRejections,
  'member-unknown': { kind: 'not-found', title: 'There is no such member' },
  'member-imported': { kind: 'conflict', title: 'This member came with an import and has no account' },
  'member-unconfirmed': { kind: 'conflict', title: 'The address of this member has not been confirmed' },
  'member-suspended': { kind: 'forbidden', title: 'Your account is suspended' },
  'confirmation-wrong': {
    kind: 'invalid',
    title: 'This link does not confirm an address, or a newer one replaced it',
  },
  'confirmation-expired': { kind: 'invalid', title: 'This link has expired; ask for another' },
  'reset-wrong': { kind: 'invalid', title: 'This link has been used, or a newer one replaced it' },
  'reset-expired': { kind: 'invalid', title: 'This link has expired; ask for another' },
  'password-wrong': { kind: 'forbidden', title: 'This is not your password' },
  'role-not-yours-to-give': { kind: 'forbidden', title: 'Only administrators give and take roles' },
  'role-needs-organisation': {
    kind: 'invalid',
    title: 'An official speaks for an organisation: name it, in at most 120 characters',
  },
  'role-without-organisation': { kind: 'invalid', title: 'Only officials speak for an organisation' },
  'last-administrator': { kind: 'conflict', title: 'The site needs another administrator first' },
  'suspension-not-yours-to-decide': {
    kind: 'forbidden',
    title: 'You may not suspend or reinstate this member',
  },
  'suspension-needs-reason': {
    kind: 'invalid',
    title: 'Give the member a reason, in at most 2,000 characters',
  },
  'suspension-already-over': { kind: 'invalid', title: 'A suspension ends in the future' },
} as const;
const reject = rejecting(memberRejections);

/** Milliseconds. */
export const CONFIRMATION_LIFE = 48 * HOUR;
/** Milliseconds. */
export const RESET_LIFE = HOUR;
/** In code points. */
export const SUSPENSION_REASON_LENGTH = 2_000;

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

interface Person {
  readonly memberId: string;
  readonly displayName?: string;
  readonly suspension?: { readonly until?: Instant };
}
interface Account extends Person {
  readonly email?: string;
  readonly passwordHash?: string;
  readonly addressHash: string;
  readonly roles: readonly GrantedRole[];
  readonly profile: ProfileAnswers;
  /** The confirmation that counts: asked for, or the one that was used. */
  readonly confirmation?: Token;
  readonly reset?: Token;
}
/** Their address is not proven: they can confirm it or reset the password, nothing else. */
export type UnconfirmedMember = Account & { readonly situation: 'unconfirmed' };
export type ConfirmedMember = Account & { readonly situation: 'confirmed' };
/** Only a name beside imported words. */
export type ImportedMember = Person & { readonly situation: 'imported' };
export type MemberState =
  { readonly situation: 'unknown' } | ImportedMember | UnconfirmedMember | ConfirmedMember;

const changed = (state: MemberState, change: Partial<Account>): MemberState =>
  state.situation === 'unknown' ? state : { ...state, ...change };

const rolesOf = (state: MemberState): readonly GrantedRole[] => ('roles' in state ? state.roles : []);

const evolve = (state: MemberState, event: MemberEvent): MemberState => {
  switch (event.type) {
    case 'member-joined': {
      const { joinedAt: _, ...account } = event.data;
      return { situation: 'unconfirmed', ...account, roles: [], profile: {} };
    }
    case 'member-imported': {
      const { source: _, ...person } = event.data;
      return { situation: 'imported', ...person };
    }
    case 'confirmation-requested':
      return changed(state, { confirmation: event.data });
    case 'address-confirmed':
      return state.situation === 'unconfirmed' ? { ...state, situation: 'confirmed' } : state;
    case 'display-name-changed':
      return changed(state, { displayName: event.data.displayName });
    case 'password-reset-requested':
      return changed(state, { reset: event.data });
    case 'password-changed':
      return changed(state, { passwordHash: event.data.passwordHash, reset: undefined });
    case 'role-granted': {
      const { by: _, ...granted } = event.data;
      return changed(state, {
        roles: [...rolesOf(state).filter((one) => !isSameRole(one, granted)), granted],
      });
    }
    case 'role-revoked':
      return changed(state, { roles: rolesOf(state).filter((one) => !isSameRole(one, event.data)) });
    case 'profile-changed':
      return changed(state, { profile: event.data.answers ?? {} });
    case 'member-suspended':
      return changed(state, { suspension: { until: event.data.until } });
    case 'member-reinstated':
      return changed(state, { suspension: undefined });
    default:
      return unreachable(event);
  }
};

/** A suspension without an end lasts until the member is reinstated. */
export const isSuspended = (state: MemberState, at: Instant): boolean => {
  if (state.situation === 'unknown' || !state.suspension) return false;
  const { until } = state.suspension;
  return until === undefined || at < until;
};

/** Joining emits the request for confirmation too. The password has passed `acceptPassword` before it was hashed. */
export interface Join {
  readonly type: 'join';
  readonly memberId: string;
  readonly email: string;
  readonly addressHash: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly confirmationTokenHash: string;
  readonly at: Instant;
}
export interface ImportMember {
  readonly type: 'import-member';
  readonly memberId: string;
  readonly displayName: string;
  /** Where from, as a short word and an id (`polis:brexit-consensus`). */
  readonly source: string;
}
export interface RequestConfirmation {
  readonly type: 'request-confirmation';
  readonly tokenHash: string;
  readonly at: Instant;
}
export interface ConfirmAddress {
  readonly type: 'confirm-address';
  readonly tokenHash: string;
  readonly at: Instant;
}
export interface ChangeDisplayName {
  readonly type: 'change-display-name';
  readonly displayName: string;
  readonly at: Instant;
}
export interface RequestPasswordReset {
  readonly type: 'request-password-reset';
  readonly tokenHash: string;
  readonly at: Instant;
}
/** Whoever holds the token reads the mailbox, so that an unconfirmed address is confirmed by it. */
export interface ResetPassword {
  readonly type: 'reset-password';
  readonly tokenHash: string;
  readonly passwordHash: string;
  readonly at: Instant;
}
export interface ChangePassword {
  readonly type: 'change-password';
  readonly currentPasswordMatches: boolean;
  readonly passwordHash: string;
}
export interface GrantRole extends GrantedRole {
  readonly type: 'grant-role';
  readonly actor: Actor;
}
export interface RevokeRole extends RoleInScope {
  readonly type: 'revoke-role';
  readonly actor: Actor;
  /** Whether the site would still have an administrator who can act. */
  readonly otherAdministrators: boolean;
}
/** All answers at once; a question left out becomes unanswered. */
export interface ChangeProfile {
  readonly type: 'change-profile';
  readonly answers: ProfileAnswers;
}
export interface Suspend {
  readonly type: 'suspend';
  readonly actor: Actor;
  readonly until?: Instant;
  readonly reason: string;
  readonly otherAdministrators: boolean;
  readonly at: Instant;
}
export interface Reinstate {
  readonly type: 'reinstate';
  readonly actor: Actor;
  readonly at: Instant;
}
export type MemberCommand =
  | Join
  | ImportMember
  | RequestConfirmation
  | ConfirmAddress
  | ChangeDisplayName
  | RequestPasswordReset
  | ResetPassword
  | ChangePassword
  | GrantRole
  | RevokeRole
  | ChangeProfile
  | Suspend
  | Reinstate;

const requirePerson = (state: MemberState): Exclude<MemberState, { situation: 'unknown' }> => {
  if (state.situation === 'unknown') throw reject('member-unknown');
  return state;
};

const requireAccount = (state: MemberState): UnconfirmedMember | ConfirmedMember => {
  const person = requirePerson(state);
  if (person.situation === 'imported') throw reject('member-imported');
  return person;
};

const requireConfirmed = (state: MemberState): ConfirmedMember => {
  const account = requireAccount(state);
  if (account.situation === 'unconfirmed') throw reject('member-unconfirmed');
  return account;
};

const join = (command: Join, state: MemberState): MemberEvent[] => {
  if (state.situation !== 'unknown') return [];
  const { memberId, email, addressHash, passwordHash, confirmationTokenHash: tokenHash, at } = command;
  const displayName = acceptDisplayName(command.displayName);
  return [
    {
      type: 'member-joined',
      data: { memberId, email, displayName, passwordHash, addressHash, joinedAt: at },
    },
    {
      type: 'confirmation-requested',
      data: { tokenHash, expiresAt: addMilliseconds(at, CONFIRMATION_LIFE) },
    },
  ];
};

const confirmAddress = ({ tokenHash, at }: ConfirmAddress, state: MemberState): MemberEvent[] => {
  const { situation, confirmation } = requireAccount(state);
  if (confirmation?.tokenHash !== tokenHash) throw reject('confirmation-wrong');
  // Mail scanners open links before people do: the second visit is no error.
  if (situation === 'confirmed') return [];
  if (at >= confirmation.expiresAt) throw reject('confirmation-expired');
  return [{ type: 'address-confirmed', data: {} }];
};

const resetPassword = (command: ResetPassword, state: MemberState): MemberEvent[] => {
  const { tokenHash, passwordHash, at } = command;
  const { situation, reset } = requireAccount(state);
  if (reset?.tokenHash !== tokenHash) throw reject('reset-wrong');
  if (at >= reset.expiresAt) throw reject('reset-expired');
  const passwordChanged: PasswordChanged = { type: 'password-changed', data: { passwordHash, how: 'reset' } };
  return situation === 'unconfirmed'
    ? [passwordChanged, { type: 'address-confirmed', data: {} }]
    : [passwordChanged];
};

const grantRole = (
  { role, consultationId, organisation, actor }: GrantRole,
  state: MemberState,
): MemberEvent[] => {
  if (!mayGrantRoles(actor)) throw reject('role-not-yours-to-give');
  const { roles } = requireConfirmed(state);
  const speaksFor = organisation === undefined ? undefined : acceptedOrganisation(organisation);
  if (role === 'official' && !speaksFor) throw reject('role-needs-organisation');
  if (role !== 'official' && organisation !== undefined) throw reject('role-without-organisation');
  const granted: GrantedRole = {
    role,
    ...(consultationId === undefined ? {} : { consultationId }),
    ...(speaksFor ? { organisation: speaksFor } : {}),
  };
  if (roles.some((one) => isSameRole(one, granted) && one.organisation === granted.organisation)) return [];
  return [{ type: 'role-granted', data: { ...granted, by: actor.id } }];
};

const revokeRole = (command: RevokeRole, state: MemberState): MemberEvent[] => {
  const { role, consultationId, actor, otherAdministrators } = command;
  if (!mayGrantRoles(actor)) throw reject('role-not-yours-to-give');
  const { roles } = requireAccount(state);
  const revoked: RoleInScope = { role, ...(consultationId === undefined ? {} : { consultationId }) };
  if (!roles.some((one) => isSameRole(one, revoked))) return [];
  if (isSiteAdministrator([revoked]) && !otherAdministrators) throw reject('last-administrator');
  return [{ type: 'role-revoked', data: { ...revoked, by: actor.id } }];
};

/** Nobody decides about themselves, and only administrators about administrators. */
const requireSay = (actor: Actor, { memberId }: Person, roles: readonly GrantedRole[]): void => {
  const outranked = isSiteAdministrator(roles) && actor.standing === 'moderator';
  if (!maySuspend(actor) || outranked || actor.id === memberId)
    throw reject('suspension-not-yours-to-decide');
};

const suspend = (command: Suspend, state: MemberState): MemberEvent[] => {
  const { actor, until, otherAdministrators, at } = command;
  const person = requirePerson(state);
  const roles = rolesOf(state);
  requireSay(actor, person, roles);
  const reason = command.reason.trim();
  if (reason === '' || [...reason].length > SUSPENSION_REASON_LENGTH) throw reject('suspension-needs-reason');
  if (until !== undefined && until <= at) throw reject('suspension-already-over');
  if (isSiteAdministrator(roles) && !otherAdministrators) throw reject('last-administrator');
  if (person.suspension && person.suspension.until === until) return [];
  return [
    { type: 'member-suspended', data: { ...(until === undefined ? {} : { until }), reason, by: actor.id } },
  ];
};

const reinstate = ({ actor, at }: Reinstate, state: MemberState): MemberEvent[] => {
  requireSay(actor, requirePerson(state), rolesOf(state));
  return isSuspended(state, at) ? [{ type: 'member-reinstated', data: { by: actor.id } }] : [];
};

const decide = (command: MemberCommand, state: MemberState): MemberEvent[] => {
  switch (command.type) {
    case 'join':
      return join(command, state);
    case 'import-member': {
      if (state.situation !== 'unknown') return [];
      const { memberId, displayName, source } = command;
      return [
        { type: 'member-imported', data: { memberId, displayName: acceptDisplayName(displayName), source } },
      ];
    }
    case 'request-confirmation': {
      const { situation, confirmation } = requireAccount(state);
      const { tokenHash, at } = command;
      if (situation === 'confirmed' || confirmation?.tokenHash === tokenHash) return [];
      const expiresAt = addMilliseconds(at, CONFIRMATION_LIFE);
      return [{ type: 'confirmation-requested', data: { tokenHash, expiresAt } }];
    }
    case 'confirm-address':
      return confirmAddress(command, state);
    case 'change-display-name': {
      const { displayName: before } = requireConfirmed(state);
      if (isSuspended(state, command.at)) throw reject('member-suspended');
      const displayName = acceptDisplayName(command.displayName);
      return displayName === before ? [] : [{ type: 'display-name-changed', data: { displayName } }];
    }
    case 'request-password-reset': {
      const { reset } = requireAccount(state);
      const { tokenHash, at } = command;
      if (reset?.tokenHash === tokenHash) return [];
      return [
        { type: 'password-reset-requested', data: { tokenHash, expiresAt: addMilliseconds(at, RESET_LIFE) } },
      ];
    }
    case 'reset-password':
      return resetPassword(command, state);
    case 'change-password': {
      requireConfirmed(state);
      if (!command.currentPasswordMatches) throw reject('password-wrong');
      return [{ type: 'password-changed', data: { passwordHash: command.passwordHash, how: 'change' } }];
    }
    case 'grant-role':
      return grantRole(command, state);
    case 'revoke-role':
      return revokeRole(command, state);
    case 'change-profile': {
      const { profile } = requireConfirmed(state);
      const answers = acceptProfile(command.answers);
      const same = JSON.stringify(answers) === JSON.stringify(profile);
      return same ? [] : [{ type: 'profile-changed', data: { answers } }];
    }
    case 'suspend':
      return suspend(command, state);
    case 'reinstate':
      return reinstate(command, state);
    default:
      return unreachable(command);
  }
};

export const member: Decider<MemberCommand, MemberEvent, MemberState> = {
  initial: { situation: 'unknown' },
  decide,
  evolve,
};
