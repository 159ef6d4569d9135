import { type Decider, unreachable } from '@folkmoot/kernel';
import { displayNameRejections } from './display-name.js';
import {
  confirmAddress,
  importMember,
  join,
  type JoiningCommand,
  joiningRejections,
  requestConfirmation,
} from './joining-decisions.js';
import { type ForgetMember, forgetMember, erasingRejections } from './erasing-decisions.js';
import { lastAdministratorRejections } from './last-administrator.js';
import type { MemberEvent } from './member-events.js';
import { evolve, type MemberState } from './member-state.js';
import {
  changePassword,
  passwordChangeRejections,
  type PasswordCommand,
  requestPasswordReset,
  resetPassword,
} from './password-decisions.js';
import { profileRejections } from './profile.js';
import { changeDisplayName, changeProfile, eraseProfile, type ProfileCommand } from './profile-decisions.js';
import { grantRole, revokeRole, type RoleCommand, roleRejections } from './role-decisions.js';
import { situationRejections } from './situations.js';
import { reinstate, suspend, type SuspensionCommand, suspensionRejections } from './suspension-decisions.js';

export {
  CONFIRMATION_LIFE,
  type ConfirmAddress,
  type ImportMember,
  type Join,
  type RequestConfirmation,
} from './joining-decisions.js';
export { ERASURE_REASON_LENGTH, type ForgetMember } from './erasing-decisions.js';
export * from './member-events.js';
export {
  type ConfirmedMember,
  type ErasedMember,
  type ImportedMember,
  isSuspended,
  type MemberState,
  rolesInForce,
  type UnconfirmedMember,
} from './member-state.js';
export {
  type ChangePassword,
  type RequestPasswordReset,
  RESET_LIFE,
  type ResetPassword,
} from './password-decisions.js';
export type { ChangeDisplayName, ChangeProfile, EraseProfile } from './profile-decisions.js';
export type { GrantRole, RevokeRole } from './role-decisions.js';
export { type Reinstate, type Suspend, SUSPENSION_REASON_LENGTH } from './suspension-decisions.js';

/** A person who takes part, by joining or because an import brought their words. */
export const memberRejections = {
  ...displayNameRejections,
  ...profileRejections,
  ...situationRejections,
  ...joiningRejections,
  ...passwordChangeRejections,
  ...roleRejections,
  ...lastAdministratorRejections,
  ...suspensionRejections,
  ...erasingRejections,
} as const;

export type MemberCommand =
  JoiningCommand | PasswordCommand | ProfileCommand | RoleCommand | SuspensionCommand | ForgetMember;

const decide = (command: MemberCommand, state: MemberState): MemberEvent[] => {
  switch (command.type) {
    case 'join':
      return join(command, state);
    case 'import-member':
      return importMember(command, state);
    case 'request-confirmation':
      return requestConfirmation(command, state);
    case 'confirm-address':
      return confirmAddress(command, state);
    case 'request-password-reset':
      return requestPasswordReset(command, state);
    case 'reset-password':
      return resetPassword(command, state);
    case 'change-password':
      return changePassword(command, state);
    case 'change-display-name':
      return changeDisplayName(command, state);
    case 'change-profile':
      return changeProfile(command, state);
    case 'erase-profile':
      return eraseProfile(command, state);
    case 'grant-role':
      return grantRole(command, state);
    case 'revoke-role':
      return revokeRole(command, state);
    case 'suspend':
      return suspend(command, state);
    case 'reinstate':
      return reinstate(command, state);
    case 'forget-member':
      return forgetMember(command, state);
    default:
      return unreachable(command);
  }
};

export const member: Decider<MemberCommand, MemberEvent, MemberState> = {
  initial: { situation: 'unknown' },
  decide,
  evolve,
};
