import { type Instant, unreachable } from '@folkmoot/kernel';
import type { ConfirmationRequested, MemberEvent, PasswordResetRequested } from './member-events.js';
import type { ProfileAnswers } from './profile.js';
import { type GrantedRole, isSameRole } from './roles.js';

export interface Person {
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
  /** Which filling-in they are from. */
  readonly profileId?: string;
  /** The confirmation that counts: asked for, or the one that was used. */
  readonly confirmation?: ConfirmationRequested['data'];
  readonly reset?: PasswordResetRequested['data'];
}
/** Their address is not proven: they can confirm it or reset the password, nothing else. */
export type UnconfirmedMember = Account & { readonly situation: 'unconfirmed' };
export type ConfirmedMember = Account & { readonly situation: 'confirmed' };
/** Only a name beside imported words. */
export type ImportedMember = Person & { readonly situation: 'imported' };
/** Forgotten for good. */
export interface ErasedMember {
  readonly situation: 'erased';
  readonly erasureId: string;
}
export type MemberState =
  { readonly situation: 'unknown' } | ImportedMember | UnconfirmedMember | ConfirmedMember | ErasedMember;

const changed = (state: MemberState, change: Partial<Account>): MemberState =>
  state.situation === 'unknown' || state.situation === 'erased' ? state : { ...state, ...change };

/** Nobody has a role before they have an account. */
export const rolesOf = (state: MemberState): readonly GrantedRole[] => ('roles' in state ? state.roles : []);

export const evolve = (state: MemberState, event: MemberEvent): MemberState => {
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
      return changed(state, { profile: event.data.answers ?? {}, profileId: event.data.profileId });
    case 'profile-erased':
      return changed(state, { profile: {}, profileId: undefined });
    case 'member-suspended':
      return changed(state, { suspension: { until: event.data.until } });
    case 'member-reinstated':
      return changed(state, { suspension: undefined });
    case 'member-erased':
      return { situation: 'erased', erasureId: event.data.erasureId };
    default:
      return unreachable(event);
  }
};

/** A suspension without an end lasts until the member is reinstated. */
export const isSuspended = (state: MemberState, at: Instant): boolean => {
  if (!('suspension' in state) || !state.suspension) return false;
  const { until } = state.suspension;
  return until === undefined || at < until;
};

/** What the member may do beyond any member at this moment: a suspension takes nothing away for good, but leaves nothing either. */
export const rolesInForce = (state: MemberState, at: Instant): readonly GrantedRole[] =>
  isSuspended(state, at) ? [] : rolesOf(state);
